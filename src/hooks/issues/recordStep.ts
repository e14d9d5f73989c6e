import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { requirePerson } from '@/access/personRequest'
import { stepOf } from '@/services/issues/issueStep'
import { recordTransition } from '@/services/recordTransition'

/** Every step is a line in the record. */
export const recordStep: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const step = stepOf(req, doc.id)
  if (!step) return doc
  const { action, decision, now } = step
  step.record = await recordTransition(
    { collection: 'issues', document: doc.id, action, ...decision, at: now },
    { req: requirePerson(req) },
  )
  return doc
}
