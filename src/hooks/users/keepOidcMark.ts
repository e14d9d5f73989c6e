import type { FieldHook } from 'payload'
import type { User } from '@/payload-types'
import { markOf } from '@/services/users/oidc/markOf'

/** An administrator writes the `sub`; whose it is stands before it. Nothing is null: two accounts without one are not alike. */
export const keepOidcMark: FieldHook<User, User['oidcSubject']> = ({ value, previousValue }) => {
  if (typeof value !== 'string' || value === previousValue) return value
  const typed = value.trim()
  return typed === '' ? null : markOf(typed)
}
