import { doubtNumbers } from '@/domain/issueNumbers'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import type { Finding } from '@/domain/answers/preflight'

/** What is odd about an issue's numbers and date beside those of the issue before it. */
export async function numberWarnings(issue: Issue, { req }: { req: PersonRequest }): Promise<Finding[]> {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: {
      and: [{ id: { not_equals: issue.id } }, { totalNumber: { less_than: issue.totalNumber ?? 0 } }],
    },
    sort: '-totalNumber',
    limit: 1,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    select: { year: true, number: true, totalNumber: true, date: true, name: true },
  })
  const previous = docs[0]
  return doubtNumbers(numbered(issue), previous && numbered(previous)).map(({ field, message }) => ({
    code: 'unusual-number',
    message,
    target: { collection: 'issues', id: issue.id, field },
  }))
}

function numbered({
  year,
  number,
  totalNumber,
  date,
  name,
}: Pick<Issue, 'year' | 'number' | 'totalNumber' | 'date' | 'name'>) {
  return { year: year ?? 0, number: number ?? 0, totalNumber: totalNumber ?? 0, date, name: name ?? '' }
}
