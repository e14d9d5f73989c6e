import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { actingRole } from '@/domain/workflow/standing'
import { decide } from '@/domain/workflow/decide'
import { issueActionBetween, ISSUE_STATUSES, ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import type { Issue } from '@/payload-types'
import { requirePerson } from '@/access/personRequest'
import { beginStep, endStep, wordsOf } from '@/services/issues/issueStep'
import { hasWorkflowGrant } from '@/services/workflowContext'

/**
 * A change of status, and a new revision, is a step of the workflow, and the table decides whether this person may take
 * it now, whichever door it came through. The hooks behind this one do what the step causes.
 * @throws RuleError unauthenticated | forbidden | conflict | invalid
 */
export const decideStep: CollectionBeforeChangeHook<Issue> = ({ data, operation, originalDoc, req }) => {
  const words = wordsOf(req)
  endStep(req)
  if (operation !== 'update' || !originalDoc) return data
  // Without the grant `guardIssue` has put back what only a step may change.
  if (!hasWorkflowGrant(req, { collection: 'issues', id: originalDoc.id })) return data
  const action =
    words.action ?? issueActionBetween(stateOf(originalDoc), stateOf({ ...originalDoc, ...data }))
  if (!action) return data
  const decision = decide({
    transition: ISSUE_TRANSITIONS[action],
    statuses: ISSUE_STATUSES,
    role: actingRole(requirePerson(req).user),
    status: originalDoc.status ?? 'draft',
    comment: words.comment,
  })
  // A correction leaves the status as it was, so that the table alone would let each of several at once succeed.
  if (action === 'correct' && data.revision !== (originalDoc.revision ?? 1) + 1) {
    throw new RuleError('conflict', 'revised', '刚刚已有人发布了更正，请刷新页面查看后再操作。')
  }
  beginStep(req, {
    issue: originalDoc.id,
    action,
    decision,
    now: words.now ?? new Date(),
    // An earlier issue went out on paper, or by somebody's own mail, long ago.
    mailTo: action === 'file' ? 'none' : words.mailTo,
    correction: {
      errata: words.errata ?? [],
      anew: { recount: words.recount ?? false, date: words.date, lists: words.lists ?? false },
      seenChanges: words.seenChanges,
      seenMailing: words.seenMailing,
    },
    comment: decision.comment ?? '',
    seen: words.seen,
    seenPages: words.seenPages,
    wantedAt: words.at,
    verdict: words.verdict,
    basis: words.basis,
    isScheduled: words.isScheduled ?? false,
  })
  return { ...data, status: decision.to, filed: action === 'file' || (originalDoc.filed ?? false) }
}

function stateOf({ status, revision, filed }: Issue) {
  return { status: status ?? 'draft', revision: revision ?? 1, filed: filed ?? false }
}
