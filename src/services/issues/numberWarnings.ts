import { doubtNumbers } from '@/domain/issueNumbers'
import { previousIssue } from '@/domain/previousIssue'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import type { Finding } from '@/domain/answers/preflight'
import { numbered, readNeighbour } from './readNeighbour'

/** What is odd about an issue's numbers and date beside those of the issue before it in its series. */
export async function numberWarnings(issue: Issue, { req }: { req: PersonRequest }): Promise<Finding[]> {
  const previous = await readNeighbour(issue, { placeOf: previousIssue, req })
  return doubtNumbers(numbered(issue), previous).map(({ field, message }) => ({
    code: 'unusual-number',
    message,
    target: { collection: 'issues', id: issue.id, field },
  }))
}
