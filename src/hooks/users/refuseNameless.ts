import type { CollectionBeforeChangeHook } from 'payload'
import { isNameless } from '@/domain/nameless'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'

/**
 * What somebody did who left stays under that number: the account is nobody else's. Nor does anybody take an address that
 * says that an account is nobody's.
 */
export const refuseNameless: CollectionBeforeChangeHook<User> = ({ data, originalDoc }) => {
  if (originalDoc && isNameless(originalDoc)) throw new RuleError('conflict', 'nameless', NAMELESS)
  if (isNameless(data))
    throw new RuleError('invalid', 'no-address', '这个邮箱收不到邮件，请换一个。', { field: 'email' })
  return data
}

const NAMELESS = '这个账号已经匿名，不能再改，也不能重新启用。需要账号时请新建一个。'
