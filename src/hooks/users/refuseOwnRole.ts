import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'

/** Nobody gives oneself another role, an administrator neither: it takes a second one. */
export const refuseOwnRole: CollectionBeforeChangeHook<User> = ({ data, originalDoc, req }) => {
  const isOwn = req.user && originalDoc?.id === req.user.id
  if (!isOwn || data.role === undefined || data.role === originalDoc.role) return data
  throw new RuleError('forbidden', 'own-role', '不能更改自己的角色，请由另一位系统管理员更改。', {
    field: 'role',
  })
}
