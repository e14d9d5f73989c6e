import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'
import { hasNewPassword } from '@/services/users/newPasswords'
import { readFirstPasswordRule } from '@/services/users/readFirstPasswordRule'

/**
 * A password that somebody else chose is good for one thing: choosing another. Not for programs that nobody asked, which
 * set what is to last: the demonstration's, and an empty system's first account.
 */
export const markFirstPassword: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  const isNew = originalDoc === undefined || originalDoc.id === undefined
  if (!isNew && !hasNewPassword(req, originalDoc.id)) return data
  const isOthers = req.user !== null && (isNew || req.user.id !== originalDoc.id)
  return { ...data, mustChangePassword: isOthers && (await readFirstPasswordRule(req)) }
}

/** A password out of a mail is the person's own choice. Payload writes the very object that it hands to this hook. */
export const clearFirstPassword: CollectionBeforeValidateHook<User> = ({ data, req }) => {
  if (data && req.context.resetsPassword === true) Object.assign(data, { mustChangePassword: false })
  return data
}
