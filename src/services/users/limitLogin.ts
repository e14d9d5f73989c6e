import type { PayloadRequest } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { storable } from '@/domain/text/storable'
import { poolOf } from '@/db/poolOf'
import { clearFailures, countFailure, secondsToWait } from './accountAttempts'
import { clientAddress } from './clientAddress'
import { beginLogin, endLogin, LOGIN_LIMIT } from './loginAttempts'
import { placeOf } from './placeOf'

/**
 * A place that guesses passwords has to wait, whichever accounts it tries; and for an account that is guessed at, strange
 * places wait longer and longer. On connections of its own: a login that fails rolls its transaction back.
 * @throws RuleError tooMany
 */
export async function limitLogin(req: PayloadRequest, email: unknown): Promise<void> {
  const pool = poolOf(req.payload)
  const address = clientAddress(req.headers)
  const place = placeOf(address)
  if (place !== '' && !(await beginLogin(pool, place))) throw tooMany(LOGIN_LIMIT.minutes * 60)
  const seconds = await secondsToWait(pool, { account: accountOf(email), place, address })
  if (seconds > 0) throw tooMany(seconds)
}

/** The password was right and something else is still asked for: the place has guessed nothing. */
export async function loginNotFailed(req: PayloadRequest): Promise<void> {
  const place = placeOf(clientAddress(req.headers))
  if (place !== '') await endLogin(poolOf(req.payload), place)
}

export async function loginSucceeded(req: PayloadRequest, email: unknown): Promise<void> {
  const place = placeOf(clientAddress(req.headers))
  await loginNotFailed(req)
  await clearFailures(poolOf(req.payload), { account: accountOf(email), place })
}

export async function loginFailed(req: PayloadRequest, email: unknown): Promise<void> {
  const place = placeOf(clientAddress(req.headers))
  await countFailure(poolOf(req.payload), { account: accountOf(email), place })
}

function accountOf(email: unknown): string {
  return typeof email === 'string' ? storable(email.toLowerCase().trim(), 254) : ''
}

function tooMany(seconds: number): RuleError {
  const wait = seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
  return new RuleError(
    'tooMany',
    'too-many-logins',
    `登录失败的次数太多，请 ${wait}后再试；忘记密码请联系系统管理员。`,
  )
}
