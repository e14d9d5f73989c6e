import type { CollectionAfterChangeHook } from 'payload'
import { idOf } from '@/domain/idOf'
import type { Issue } from '@/payload-types'
import { endStep, stepOf } from '@/services/issues/issueStep'
import { notifyIssueStep } from '@/services/notices/notifyIssueStep'
import { isTowardsMarks, tellMarkers } from '@/services/notices/tellMarkers'
import { readProofRule } from '@/services/stages'
import { withdrawGrant } from '@/services/workflowContext'

/**
 * Signers hear of an issue that waits for them, its submitter of what they decided: as rows, which the worker mails.
 * The last of the step's hooks: with it the step, and its grant, are over.
 */
export const tellOfStep: CollectionAfterChangeHook<Issue> = async ({ doc, previousDoc, req }) => {
  const step = stepOf(req, doc.id)
  if (!step) return doc
  const { action, decision, record, now } = step
  if (record !== undefined) {
    const { submittedBy } = previousDoc
    const rule = isTowardsMarks(action) ? await readProofRule(req) : undefined
    await notifyIssueStep(
      {
        issue: doc,
        action,
        rule,
        now,
        step: record,
        comment: decision.comment,
        submitter: idOf(submittedBy),
      },
      { req },
    )
    await tellMarkers(doc, { step, line: record, before: previousDoc, rule }, { req })
  }
  endStep(req)
  withdrawGrant(req)
  return doc
}
