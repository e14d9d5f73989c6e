import type { Remarks } from '@/domain/answers/schedule'
import { parsePublishAt } from '@/domain/schedule'
import type { PersonRequest } from '@/access/personRequest'
import { readIssueForOffice } from './readDraftView'
import { remarksOfTime } from './stepRemarks'

/** What is worth a word about a time before it is set. @throws RuleError forbidden | notFound | invalid: no time to set */
export async function readTimeRemarks(
  { id, at, now }: { id: number; at: string | undefined; now: Date },
  { req }: { req: PersonRequest },
): Promise<Remarks> {
  const { date } = await readIssueForOffice(id, { req })
  return { remarks: await remarksOfTime({ at: parsePublishAt(at, now), date }, { req }) }
}
