import type { CollectionBeforeLoginHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'

export const refuseInactive: CollectionBeforeLoginHook<User> = ({ user }) => {
  if (user.active !== false) return user
  throw new RuleError('forbidden', 'inactive', '这个账号已停用，请联系系统管理员。')
}
