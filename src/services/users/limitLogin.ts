import type { PayloadRequest } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { poolOf } from '@/db/poolOf'
import { clientAddress } from './clientAddress'
import { beginLogin, endLogin, LOGIN_LIMIT } from './loginAttempts'

/**
 * An address that guesses passwords has to wait, whichever accounts it tries. On connections of its own: a login that
 * fails rolls its transaction back. Without a known address (no web server in between) only the account's own lock holds.
 * @throws RuleError tooMany
 */
export async function limitLogin(req: PayloadRequest): Promise<void> {
  const address = clientAddress(req.headers)
  if (address === '' || (await beginLogin(poolOf(req.payload), address))) return
  throw new RuleError(
    'tooMany',
    'too-many-logins',
    `登录失败的次数太多，请 ${LOGIN_LIMIT.minutes} 分钟后再试；忘记密码请联系系统管理员。`,
  )
}

export async function loginSucceeded(req: PayloadRequest): Promise<void> {
  const address = clientAddress(req.headers)
  if (address !== '') await endLogin(poolOf(req.payload), address)
}
