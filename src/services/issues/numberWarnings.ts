import { doubtNumbers } from '@/domain/issueNumbers'
import { previousIssue } from '@/domain/previousIssue'
import { USUAL_SERIES } from '@/domain/series'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import type { Finding } from '@/domain/answers/preflight'

/** What is odd about an issue's numbers and date beside those of the issue before it in its series. */
export async function numberWarnings(issue: Issue, { req }: { req: PersonRequest }): Promise<Finding[]> {
  const { where, sort } = previousIssue(numbered(issue))
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { ...where, id: { not_equals: issue.id } },
    sort,
    limit: 1,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
    select: { series: true, year: true, number: true, totalNumber: true, date: true, name: true },
  })
  const previous = docs[0]
  return doubtNumbers(numbered(issue), previous && numbered(previous)).map(({ field, message }) => ({
    code: 'unusual-number',
    message,
    target: { collection: 'issues', id: issue.id, field },
  }))
}

function numbered({
  series,
  year,
  number,
  totalNumber,
  date,
  name,
}: Pick<Issue, 'series' | 'year' | 'number' | 'totalNumber' | 'date' | 'name'>) {
  return {
    series: series ?? USUAL_SERIES,
    year: year ?? 0,
    number: number ?? 0,
    totalNumber: totalNumber ?? 0,
    date,
    name: name ?? '',
  }
}
