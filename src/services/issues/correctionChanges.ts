import { poolOf } from '@/db/poolOf'
import { issueViewSchema } from '@/domain/brief/issueView'
import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { countAnew } from './freezeCorrection'
import { readIssueForOffice } from './readDraftView'
import { readPublication } from './readPublication'

/**
 * What a correction that counts the figures anew would print otherwise, before it is decided.
 * @throws RuleError forbidden | conflict | invalid, also where it would change nothing
 */
export async function correctionChanges(
  id: number,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<{ changes: readonly string[] }> {
  const issue = await readIssueForOffice(id, { req })
  if (issue.status !== 'published')
    throw new RuleError('conflict', 'not-published', '本期还没有发布，可以直接修改。')
  const { view } = await readPublication({ issue: id, revision: issue.revision ?? 1 }, { req })
  const frozen = issueViewSchema.parse(view)
  const { changes } = await countAnew({ issue, frozen }, { req, transaction: poolOf(req.payload), now })
  return { changes }
}
