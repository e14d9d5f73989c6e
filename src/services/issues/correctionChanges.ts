import { poolOf } from '@/db/poolOf'
import type { CorrectionPreview } from '@/domain/answers/correction'
import type { Anew } from '@/domain/brief/anew'
import { issueViewSchema } from '@/domain/brief/issueView'
import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { correctionDoubts } from './correctionDoubts'
import { readIssueForOffice } from './readDraftView'
import { readPublication } from './readPublication'
import { requireOther } from './requireOther'
import { takeAnew } from './takeAnew'

/**
 * What a correction would print otherwise for what it takes anew, before it is decided, and what is odd about that.
 * @throws RuleError forbidden | conflict | invalid, also where it would change nothing
 */
export async function correctionChanges(
  { id, anew, now }: { id: number; anew: Anew; now: Date },
  { req }: { req: PersonRequest },
): Promise<CorrectionPreview> {
  const issue = await readIssueForOffice(id, { req })
  if (issue.status !== 'published')
    throw new RuleError('conflict', 'not-published', '本期还没有发布，可以直接修改。')
  const { view: published } = await readPublication({ issue: id, revision: issue.revision ?? 1 }, { req })
  const frozen = issueViewSchema.parse(published)
  const database = poolOf(req.payload)
  if (anew.lists) await requireOther(issue, { req, what: 'lists' })
  const context = { req, transaction: database, now, isDecided: false }
  const { view, changes, lists } = await takeAnew({ issue, frozen, anew }, context)
  const doubts = await correctionDoubts({ issue, frozen, view, lists, now }, { req, database })
  return { changes, doubts, mailing: lists?.mailing ?? null }
}
