import type { GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { Setting } from '@/payload-types'
import { endTwoFactorDue as endDue } from '@/services/users/twoFactor/markTwoFactorDue'

/** Where the office asks for no second step any more, nobody is held back to set one up. */
export const endTwoFactorDue: GlobalAfterChangeHook = async ({
  doc,
  req,
}: {
  doc: Setting
  req: PayloadRequest
}) => {
  if (doc.twoFactor !== true) await endDue(await currentTransaction(req))
  return doc
}
