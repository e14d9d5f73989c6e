import type { CollectionAfterChangeHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { holdBackWhereDue } from '@/services/users/twoFactor/markTwoFactorDue'

/** Whoever is given another role came by what the old one asked for: the office may ask more of the new one at once. */
export const holdBackStaff: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update' || doc.role === previousDoc.role) return doc
  const mustSetTwoFactor = await holdBackWhereDue(await currentTransaction(req), doc)
  return { ...doc, mustSetTwoFactor }
}
