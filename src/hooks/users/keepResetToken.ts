import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'
import type { User } from '@/payload-types'
import { hasNewPassword } from '@/services/users/newPasswords'
import { isResetTokenDigest, resetTokenDigest } from '@/services/users/resetTokenDigest'

const GONE = { resetPasswordToken: null, resetPasswordExpiration: null } as const

/**
 * Payload makes the token of a forgotten password, hands it to the mail, and writes it by an update: what is written is its
 * digest. It ends with what it is good for: a password set otherwise, another address, an account that was closed.
 */
export const keepResetToken: CollectionBeforeChangeHook<User> = ({ data, originalDoc, req }) => {
  const token = data.resetPasswordToken
  if (token && !isResetTokenDigest(token)) return { ...data, resetPasswordToken: resetTokenDigest(token) }
  if (!originalDoc) return data
  const isMoved = data.email !== undefined && data.email !== originalDoc.email
  const isOver = isMoved || data.active === false || hasNewPassword(req, originalDoc.id)
  return isOver ? { ...data, ...GONE } : data
}

/** Payload looks for the token that came by the object it was given, whatever this hook answers. */
export const compareResetToken: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'resetPassword' || !('data' in args)) return args
  const given: unknown = args.data
  if (typeof given === 'object' && given !== null && 'token' in given && typeof given.token === 'string')
    given.token = resetTokenDigest(given.token)
  return args
}

/** Used, it leaves nothing behind. Payload writes the very object that it hands to this hook. */
export const dropUsedToken: CollectionBeforeValidateHook<User> = ({ data, req }) => {
  if (data && req.context.resetsPassword === true) Object.assign(data, GONE)
  return data
}
