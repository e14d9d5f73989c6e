import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'
import { passwordFault } from '@/domain/password'
import { RuleError } from '@/domain/ruleError'
import { noteNewPassword } from '@/services/users/newPasswords'

export const requireUsefulPassword: CollectionBeforeValidateHook<User> = ({ data, originalDoc, req }) => {
  if (typeof data?.password !== 'string') return data
  refuseWeak(data.password, {
    email: data.email ?? originalDoc?.email,
    name: data.name ?? originalDoc?.name,
  })
  if (originalDoc) noteNewPassword(req, originalDoc.id)
  return data
}

/** The door with a token from a mail: Payload hands its password to no hook but this one. */
export const requireUsefulReset: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'resetPassword' || !('data' in args)) return args
  const data: unknown = args.data
  const password = typeof data === 'object' && data !== null && 'password' in data ? data.password : undefined
  refuseWeak(typeof password === 'string' ? password : '', {})
  return args
}

function refuseWeak(password: string, about: { email?: string; name?: string }): void {
  const fault = passwordFault(password, about)
  if (fault) throw new RuleError('invalid', 'weak-password', fault)
}
