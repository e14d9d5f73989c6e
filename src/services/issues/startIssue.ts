import { quarterOf, quartersBefore } from '@/domain/quarter'
import { dayInShanghai } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'

/**
 * Begins an issue with everything the office would write on it anyway: the next numbers, today's date, and the last
 * quarter's table when no issue of this quarter is there yet. All of it can be changed.
 */
export async function startIssue({ now }: { now: Date }, { req }: { req: PersonRequest }): Promise<Issue> {
  requireStaff(req)
  const date = dayInShanghai(now)
  return req.payload.create({
    collection: 'issues',
    data: { date, statistics: await proposedTable(date, { req }) },
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
}

async function proposedTable(
  date: string,
  { req }: { req: PersonRequest },
): Promise<NonNullable<Issue['statistics']>> {
  const [last] = quartersBefore(date, 1)
  const { totalDocs } = await req.payload.count({
    collection: 'issues',
    where: { date: { greater_than_equal: quarterOf(date).from } },
    req,
    user: req.user,
    overrideAccess: false,
  })
  return last && totalDocs === 0 ? { include: true, from: last.from, to: last.to } : { include: false }
}
