import type { NumberedIssue } from '@/domain/issueNumbers'
import type { nextIssue } from '@/domain/previousIssue'
import { USUAL_SERIES } from '@/domain/series'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'

/** The issue before or behind one in its own series, as `previousIssue` and `nextIssue` say where that stands. */
export async function readNeighbour(
  issue: Issue,
  { placeOf, req }: { placeOf: typeof nextIssue; req: PersonRequest },
): Promise<NumberedIssue | undefined> {
  const { where, sort } = placeOf(numbered(issue))
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
  return docs[0] && numbered(docs[0])
}

/** What tells an issue from others, nothing of it left open. */
export function numbered({
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
