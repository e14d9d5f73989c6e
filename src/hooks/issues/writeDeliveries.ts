import type { CollectionAfterChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { insertDeliveries } from '@/services/issues/insertDeliveries'
import { stepOf } from '@/services/issues/issueStep'

/** Each mailbox of a revision is one row, due when its PDF is there; the worker sends it, but for one that is held. */
export const writeDeliveries: CollectionAfterChangeHook<Issue> = async ({ doc, req }) => {
  const { publication, frozen, mailTo } = stepOf(req, doc.id) ?? {}
  if (publication === undefined || !frozen) return doc
  await insertDeliveries(
    {
      publicationId: publication,
      issueId: doc.id,
      revision: frozen.view.revision,
      rows: mailTo === 'none' ? [] : frozen.rows,
      isHeld: mailTo === 'nobody',
    },
    { transaction: await currentTransaction(req) },
  )
  return doc
}
