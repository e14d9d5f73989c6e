import { RuleError } from '@/domain/ruleError'
import { ISSUE_TRANSITIONS, type IssueAction } from '@/domain/workflow/issue'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { grantWorkflow } from '../workflowContext'
import { MARKS_FELL, PAGES_CHANGED } from './issueMarks'
import { lapseStale } from './lapseMarks'
import { stepRemarks } from './stepRemarks'
import { sayWithStep, type StepWords } from './issueStep'

/**
 * Takes one step of the issue workflow for the person behind `req`. All it does is to set the status under the
 * workflow's grant: what is checked before and what follows hangs on the issue's hooks (collections/Issues.ts), which
 * find the row locked.
 * @returns what the person should know of it, in sentences; mostly nothing
 * @throws RuleError forbidden | conflict | invalid
 */
export async function transitionIssue(
  { id, action, ...words }: StepWords & { id: number; action: IssueAction },
  { req }: { req: PersonRequest },
): Promise<string[]> {
  try {
    return await inTransaction(req, () => takeStep({ id, action, ...words }, { req }))
  } catch (error) {
    // The refusal undid all of its transaction. Within another one its owner sees to it (scheduledPublisher).
    const isOurs = req.transactionID === undefined || req.transactionID === null
    if (isOurs && error instanceof RuleError && [MARKS_FELL, PAGES_CHANGED].includes(error.code))
      await lapseStale(id, { payload: req.payload, now: words.now ?? new Date() })
    throw error
  }
}

async function takeStep(
  { id, action, ...words }: StepWords & { id: number; action: IssueAction },
  { req }: { req: PersonRequest },
): Promise<string[]> {
  const issue = await findReadable('issues', id, { req })
  if (!issue) throw new RuleError('forbidden', 'no-access', '没有这一期，或者您没有权限查看。')
  await req.payload.update({
    collection: 'issues',
    id,
    data: {
      status: ISSUE_TRANSITIONS[action].to,
      // Read before the lock: of several corrections at once the later ones find another revision and stop.
      ...(action === 'file' && { filed: true }),
      ...(action === 'correct' && { revision: (issue.revision ?? 1) + 1 }),
    },
    depth: 0,
    req,
    context: { ...grantWorkflow({ collection: 'issues', id }), ...sayWithStep({ ...words, action }) },
    // Nobody may set a status; the hooks hold the step against the table.
    overrideAccess: true,
  })
  return stepRemarks({ action, before: issue, now: words.now ?? new Date() }, { req })
}
