import { RuleError } from '@/domain/ruleError'
import { decide, type Decision } from '@/domain/workflow/decide'
import {
  ISSUE_STATUSES,
  ISSUE_TRANSITIONS,
  type IssueAction,
  type IssueStatus,
} from '@/domain/workflow/issue'
import type { Issue } from '@/payload-types'
import { inTransaction, lockRow, type Transaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { recordTransition } from '../transitions/recordTransition'
import { grantWorkflow } from '../workflowContext'

export type IssueStep = { id: number; action: IssueAction; comment?: string; now: Date }

/** What a step does beyond the change of status; what it returns is written into the issue with it. */
export type IssueEffect = (input: {
  issue: Issue
  decision: Decision<IssueStatus>
  transaction: Transaction
}) => Promise<Partial<Issue>>

/**
 * Takes one step of the issue workflow for the person behind `req`, with the row locked, and everything the step
 * causes in the same transaction.
 * @throws RuleError forbidden | conflict | invalid
 */
export async function transitionIssue(
  { id, action, comment, now }: IssueStep,
  { req, effect }: { req: PersonRequest; effect: IssueEffect },
): Promise<void> {
  await inTransaction(req, async (transaction) => {
    const seen = await requireReadable(id, req)
    await lockRow(transaction, { table: 'issues', id })
    const issue = await requireReadable(id, req)
    // A correction leaves the status as it was, so that the table alone would let each of several at once succeed.
    if (issue.revision !== seen.revision) {
      throw new RuleError('conflict', 'revised', '刚刚已有人发布了更正，请刷新页面查看后再操作。')
    }
    const decision = decide({
      transition: ISSUE_TRANSITIONS[action],
      statuses: ISSUE_STATUSES,
      role: req.user.role,
      status: issue.status ?? 'draft',
      comment,
    })
    const changes = await effect({ issue, decision, transaction })
    await req.payload.update({
      collection: 'issues',
      id,
      data: { ...changes, status: decision.to },
      depth: 0,
      req,
      context: grantWorkflow({ collection: 'issues', id }),
      // Nobody may set a status; the step was checked against the table above.
      overrideAccess: true,
    })
    await recordTransition({ collection: 'issues', document: id, action, ...decision, at: now }, { req })
  })
}

async function requireReadable(id: number, req: PersonRequest): Promise<Issue> {
  const issue = await findReadable('issues', id, { req })
  if (!issue) throw new RuleError('forbidden', 'no-access', '没有这一期，或者您没有权限查看。')
  return issue
}
