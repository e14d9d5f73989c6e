import { setImmediate } from 'node:timers/promises'
import type { ProofreadFinding } from '@/domain/proofread/finding'
import { withoutLetStand } from '@/domain/proofread/letStand'
import { dayInShanghai } from '@/domain/shanghaiDate'
import type { Article } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { readProofreader } from './readProofreader'

export type Proofread = { article: Article; findings: ProofreadFinding[] }

/** What 校对 finds in each of the articles, but for what the office let stand. */
export async function proofreadArticles(
  articles: readonly Article[],
  { req }: { req: PersonRequest },
): Promise<Proofread[]> {
  const proofread = await readProofreader(req.payload)
  const { docs } = await req.payload.find({
    collection: 'exemptions',
    where: { article: { in: articles.map(({ id }) => id) } },
    pagination: false,
    depth: 0,
    req,
    // An author is not told of what was already looked at, either.
    overrideAccess: true,
  })
  const all: Proofread[] = []
  for (const article of articles) {
    const { title, body, createdAt } = article
    const year = Number(dayInShanghai(new Date(createdAt)).slice(0, 4))
    const findings = proofread({ title: title ?? '', body, year })
    const letStand = docs.filter((exemption) => exemption.article === article.id)
    all.push({ article, findings: withoutLetStand(findings, letStand) })
    // A long article takes 50 ms, an issue of sixty would take everybody's thread for three seconds.
    await setImmediate()
  }
  return all
}
