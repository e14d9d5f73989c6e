import type { PayloadRequest } from 'payload'
import { transitionArticle } from '@/services/articles/transitionArticle'
import type { DemoArticle } from './content/types'
import { lexicalBody } from './lexicalBody'
import { asPerson, shanghai } from './onStage'
import type { People } from './seedPeople'

const HOUR = 3_600_000

/** Writes one article and takes it through the workflow as far as the content says. Answers its id. */
export async function seedArticle(
  article: DemoArticle,
  { req, people }: { req: PayloadRequest; people: People },
): Promise<number> {
  const reviewer = people.reviewers[0]
  const writer =
    article.channel === 'submission' && article.company ? people.authors[article.company] : reviewer
  const { id } = await req.payload.create({
    collection: 'articles',
    data: {
      title: article.title,
      body: lexicalBody(article.paragraphs),
      company: article.company ? people.companies[article.company] : null,
      channel: article.channel,
      sourceUrl: article.sourceUrl,
    },
    depth: 0,
    req: asPerson(writer, req),
    user: writer,
    overrideAccess: false,
  })
  const submitted = shanghai(article.firstSubmitted ?? '2026-01-05T10:00')
  if (article.outcome === 'draft') return id
  await transitionArticle({ id, action: 'submit', now: submitted }, { req: asPerson(writer, req) })
  const decision = DECISIONS[article.outcome]
  if (decision) {
    const now = new Date(submitted.getTime() + 3 * HOUR)
    await transitionArticle(
      { id, action: decision, comment: article.comment, now },
      { req: asPerson(reviewer, req) },
    )
  }
  return id
}

const DECISIONS = {
  published: 'approve', // and then with its issue
  approved: 'approve',
  rejected: 'reject',
  returned: 'return',
  review: undefined,
} as const satisfies Record<Exclude<DemoArticle['outcome'], 'draft'>, string | undefined>
