import type { CollectionBeforeValidateHook } from 'payload'
import type { User } from '@/payload-types'
import { passwordFault } from '@/domain/password'
import { RuleError } from '@/domain/ruleError'

export const requireUsefulPassword: CollectionBeforeValidateHook<User> = ({ data, originalDoc }) => {
  if (typeof data?.password !== 'string') return data
  const fault = passwordFault(data.password, {
    email: data.email ?? originalDoc?.email,
    name: data.name ?? originalDoc?.name,
  })
  if (fault) throw new RuleError('invalid', 'weak-password', fault)
  return data
}
