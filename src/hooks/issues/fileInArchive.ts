import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { fileIssue } from '@/services/archive/fileIssue'
import { currentTransaction } from '@/db/transaction'
import { stepOf } from '@/services/issues/issueStep'

/** The archive is searched in the text of the newest revision, as it was frozen. */
export const fileInArchive: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const frozen = stepOf(req, doc.id)?.frozen
  if (!frozen) return doc
  await fileIssue(await currentTransaction(req), { issueId: doc.id, view: frozen.view })
  return doc
}
