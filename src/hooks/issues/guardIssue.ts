import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { ISSUE_STATUSES } from '@/domain/workflow/issue'
import type { Issue } from '@/payload-types'
import { UNSCHEDULED } from '@/services/issues/unscheduled'
import { UNMARKED } from '@/services/issues/unmarked'
import { hasWorkflowGrant } from '@/services/workflowContext'

/** Keeps what only the workflow sets, and an issue that left the editor's desk as it is, whichever door is used. */
export const guardIssue: CollectionBeforeChangeHook<Issue> = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    const unsubmitted = { submittedBy: null, submittedAt: null }
    const untouched = {
      publishedAt: null,
      revision: 1,
      filed: false,
      pdf: null,
      ...unsubmitted,
      ...UNMARKED,
      ...UNSCHEDULED,
    }
    return { ...data, status: 'draft', ...untouched }
  }
  if (!originalDoc || hasWorkflowGrant(req, { collection: 'issues', id: originalDoc.id })) return data
  const { status, publishedAt, revision, filed, pdf, submittedBy, submittedAt } = originalDoc
  if (status !== 'draft') {
    const state = ISSUE_STATUSES[status ?? 'draft'].zh
    const next = status === 'review' ? '请先“退回编辑”。' : '如有错误，请使用“发布更正”。'
    throw new RuleError('conflict', 'frozen', `本期${state}，不能再改。${next}`)
  }
  const step = { status, publishedAt, revision, filed, pdf, submittedBy, submittedAt }
  // Only an issue under signature is scheduled and marked, and that one was refused above.
  return { ...data, ...step, ...UNSCHEDULED, ...UNMARKED }
}
