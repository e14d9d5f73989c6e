import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { requirePerson } from '@/access/personRequest'
import { endStep, stepOf } from '@/services/issues/issueStep'
import { recordTransition } from '@/services/recordTransition'
import { withdrawGrant } from '@/services/workflowContext'

/** Every step is a line in the record. The last of the step's hooks: with it the step, and its grant, are over. */
export const recordStep: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const step = stepOf(req, doc.id)
  if (!step) return doc
  const { action, decision, now } = step
  await recordTransition(
    { collection: 'issues', document: doc.id, action, ...decision, at: now },
    { req: requirePerson(req) },
  )
  endStep(req)
  withdrawGrant(req)
  return doc
}
