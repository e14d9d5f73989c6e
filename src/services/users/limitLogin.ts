import type { PayloadRequest } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { storable } from '@/domain/text/storable'
import { poolOf } from '@/db/poolOf'
import { clearFailures, countFailure, secondsToWait } from './accountAttempts'
import { clientAddress } from './clientAddress'
import { beginLogin, countOf, endLogin, LOGIN_LIMIT } from './loginAttempts'
import { placeOf } from './placeOf'

export const TOO_MANY = 'too-many-logins'

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
  const account = accountOf(email)
  if (account === '') return
  const seconds = await secondsToWait(pool, { account, place, address })
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

/** Where no address was given no account was guessed at: all who give none would wait for each other. */
export async function loginFailed(req: PayloadRequest, email: unknown): Promise<void> {
  const place = placeOf(clientAddress(req.headers))
  const account = accountOf(email)
  if (account !== '') await countFailure(poolOf(req.payload), { account, place })
}

/**
 * Answers of the provider are counted by place alone and apart from passwords: whoever fails at one door shuts no other.
 * @throws RuleError tooMany
 */
export async function limitAnswers(req: PayloadRequest): Promise<void> {
  const place = placeOf(clientAddress(req.headers))
  const mayTry = place === '' || (await beginLogin(poolOf(req.payload), answersKey(place)))
  if (!mayTry) throw tooMany(LOGIN_LIMIT.minutes * 60)
}

/** Whatever else it came to, no answer was forged. */
export async function answerNotForged(req: PayloadRequest): Promise<void> {
  const place = placeOf(clientAddress(req.headers))
  if (place !== '') await endLogin(poolOf(req.payload), answersKey(place))
}

/** Whether a refusal that costs nothing to come by is the place's first in ten minutes: the record is not for filling. */
export async function isFirstRefusal(code: string, { req }: { req: PayloadRequest }): Promise<boolean> {
  const place = placeOf(clientAddress(req.headers))
  return (await countOf(poolOf(req.payload), `refused ${code} at ${place}`)) === 1
}

/** Whether what a login at the provider began with is used for the first time; it is kept for longer than it is good for. */
export async function isFirstUse(state: string, { req }: { req: PayloadRequest }): Promise<boolean> {
  return (await countOf(poolOf(req.payload), `used ${state}`)) === 1
}

// The table's key is one text; this cannot be an address.
const answersKey = (place: string) => `answers at ${place}`

function accountOf(email: unknown): string {
  return typeof email === 'string' ? storable(email.toLowerCase().trim(), 254) : ''
}

function tooMany(seconds: number): RuleError {
  const wait = seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`
  return new RuleError(
    'tooMany',
    TOO_MANY,
    `登录失败的次数太多，请 ${wait}后再试；忘记密码请联系系统管理员。`,
  )
}
