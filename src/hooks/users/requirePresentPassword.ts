import type { CollectionBeforeValidateHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'
import { isOwnPassword } from '@/services/users/isOwnPassword'

/**
 * Whoever sits down at another's open session cannot take the account over: the present password is asked for before the
 * own password or address changes, at every door. An administrator sets those of others without one.
 * @throws RuleError invalid when none was given, forbidden when it is another
 */
export const requirePresentPassword: CollectionBeforeValidateHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  const { presentPassword, ...rest } = data ?? {}
  if (!data || !originalDoc || !req.user || req.user.id !== originalDoc.id) return data && rest
  const isPassword = typeof rest.password === 'string' && rest.password !== ''
  const isAddress = typeof rest.email === 'string' && addressOf(rest.email) !== addressOf(originalDoc.email)
  if (!isPassword && !isAddress) return rest
  if (!presentPassword)
    throw new RuleError('invalid', 'present-password', MISSING, { field: 'presentPassword' })
  const given = { email: originalDoc.email, password: presentPassword }
  if (await isOwnPassword(given, { req })) {
    if (rest.password === presentPassword)
      throw new RuleError('invalid', 'same-password', SAME, { field: 'password' })
    return rest
  }
  throw new RuleError('forbidden', 'wrong-present-password', WRONG, { field: 'presentPassword' })
}

const MISSING = '更改自己的密码或邮箱，请先在“当前密码”里填写现在的密码。'
const SAME = '新密码和当前密码一样，请换一个。'
const WRONG = '当前密码不对，没有保存任何内容。请重新填写；忘记密码请退出后点“忘记密码”，或联系系统管理员。'

const addressOf = (email: string) => email.toLowerCase().trim()
