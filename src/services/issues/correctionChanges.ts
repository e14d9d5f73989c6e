import { poolOf } from '@/db/poolOf'
import { issueViewSchema } from '@/domain/brief/issueView'
import type { Anew } from '@/domain/brief/takenAnew'
import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { takeAnew } from './freezeCorrection'
import { readIssueForOffice } from './readDraftView'
import { readPublication } from './readPublication'

/**
 * What a correction would print otherwise that takes this anew, before it is decided.
 * @throws RuleError forbidden | conflict | invalid, also where it would change nothing
 */
export async function correctionChanges(
  id: number,
  anew: Anew,
  { req }: { req: PersonRequest },
): Promise<{ changes: readonly string[] }> {
  const issue = await readIssueForOffice(id, { req })
  if (issue.status !== 'published')
    throw new RuleError('conflict', 'not-published', '本期还没有发布，可以直接修改。')
  const { view } = await readPublication({ issue: id, revision: issue.revision ?? 1 }, { req })
  const frozen = issueViewSchema.parse(view)
  const database = poolOf(req.payload)
  const { changes } = await takeAnew({ issue, frozen, rows: [], anew }, { req, transaction: database })
  return { changes }
}
