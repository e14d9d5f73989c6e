import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'

/**
 * Whoever writes for a company has one, also where no form asked: Payload judges no field that its condition hides.
 * @throws RuleError invalid
 */
export const requireCompany: CollectionBeforeChangeHook<User> = ({ data, originalDoc }) => {
  const { role = originalDoc?.role, company = originalDoc?.company } = data
  if (role === 'author' && !company) throw new RuleError('invalid', 'no-company', '请选择投稿人所属的企业。')
  return data
}
