import sql from 'sql-template-tag'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { transitionIssue } from '@/services/issues/transitionIssue'
import { DESK_ARTICLES } from './content/desk'
import { JANUARY_ARTICLES } from './content/january'
import { PAST_ISSUES, UNUSED_SUBMISSIONS } from './content/quarter/pastIssues'
import type { DemoArticle, PastIssue } from './content/types'
import { asPerson, shanghai } from './onStage'
import { seedArticle } from './seedArticle'
import { keepPasswords, seedPeople, type People } from './seedPeople'
import { seedLists, seedSettings } from './seedSettings'

/** What went through the office's hands. */
export type OfficeContent = {
  pastIssues: readonly PastIssue[]
  unused: readonly DemoArticle[]
  /** The articles of the issue that waits to be signed. */
  january: readonly DemoArticle[]
  desk: readonly DemoArticle[]
  /** Whether mail and notices of all this still lie in the ledgers. */
  hasMail: boolean
}

// All of this was last winter's: nobody wants its mail today.
const DEMONSTRATION: OfficeContent = {
  pastIssues: PAST_ISSUES,
  unused: UNUSED_SUBMISSIONS,
  january: JANUARY_ARTICLES,
  desk: DESK_ARTICLES,
  hasMail: false,
}

/**
 * The office as it is on the morning of 9 January 2026: everything went through the same workflow as a person's
 * clicks, only at the times the content gives. All or nothing, so that an interrupted start begins anew.
 */
export async function seedOffice(
  payload: Payload,
  { password, content = DEMONSTRATION }: { password: string; content?: OfficeContent },
): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return keepPasswords(payload, { password })
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (transaction) => {
    await seedSettings({ req })
    const people = await seedPeople({ req, password })
    await seedLists({ req })
    for (const issue of content.pastIssues) {
      const articles = await seedArticles(issue.articles, { req, people })
      const id = await composeIssue({ ...issue, articles }, { req: asPerson(people.reviewers[0], req) })
      const now = shanghai(`${issue.date}T09:30`)
      const mailTo = content.hasMail ? 'everybody' : 'none'
      const publish = { id, action: 'publish', now, mailTo } as const
      await transitionIssue(publish, { req: asPerson(people.reviewers[1], req) })
    }
    await seedArticles(content.unused, { req, people })
    const january = await seedArticles(content.january, { req, people })
    await composeIssue(
      {
        date: '2026-01-09',
        articles: january,
        statistics: { include: true, from: '2025-10-01', to: '2025-12-31' },
      },
      { req: asPerson(people.reviewers[0], req) },
    )
    await seedArticles(content.desk, { req, people })
    if (!content.hasMail) await transaction.query(sql`delete from notices`)
  })
}

async function seedArticles(
  articles: readonly DemoArticle[],
  context: { req: PayloadRequest; people: People },
): Promise<number[]> {
  const ids: number[] = []
  // One after another: they share a transaction, and its order is the order people would have worked in.
  for (const article of articles) ids.push(await seedArticle(article, context))
  return ids
}

async function composeIssue(
  data: {
    date: string
    articles: number[]
    year?: number
    number?: number
    totalNumber?: number
    statistics?: { include: boolean; from: string; to: string }
  },
  { req }: { req: PersonRequest },
): Promise<number> {
  const { id } = await req.payload.create({
    collection: 'issues',
    data: data, // numbers not given are proposed by the hook
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  await transitionIssue({ id, action: 'submit', now: shanghai(`${data.date}T09:00`) }, { req })
  return id
}
