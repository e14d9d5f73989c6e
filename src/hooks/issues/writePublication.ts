import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { requirePerson } from '@/access/personRequest'
import { insertPublication } from '@/services/issues/insertPublication'
import { stepOf } from '@/services/issues/issueStep'

/** A revision is one row that holds what was frozen and the letterhead of its mail; the worker makes the PDF from it. */
export const writePublication: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const step = stepOf(req, doc.id)
  if (!step?.frozen) return doc
  const reason = step.frozen.view.correction?.reason
  step.publication = await insertPublication(
    { issue: doc.id, view: step.frozen.view, reason, now: step.now, isMailed: step.action !== 'file' },
    { req: requirePerson(req), transaction: await currentTransaction(req) },
  )
  return doc
}
