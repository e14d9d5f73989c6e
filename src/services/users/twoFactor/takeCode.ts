import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { RuleError } from '@/domain/ruleError'
import type { GivenCode } from '@/domain/twoFactor'
import { openKey, stepOf } from './appSecret'
import { takeRecoveryCode } from './recoveryCodes'

/** Whether the account has a second step. */
export async function hasTwoFactor(db: Db, user: number): Promise<boolean> {
  const { rowCount } = await db.query(
    sql`select 1 from two_factors where user_id = ${user} and secret is not null`,
  )
  return rowCount === 1
}

/**
 * Uses a code up, in the transaction of what it is given for: a code of the app is good once, and none before it any more.
 * @returns whether it was right
 * @throws RuleError conflict when the secret was kept under another PAYLOAD_SECRET
 */
export async function takeCode(
  transaction: Db,
  { user, given, now }: { user: number; given: GivenCode; now: number },
): Promise<boolean> {
  if (given.kind === 'recovery') return takeRecoveryCode(transaction, { user, code: given.code })
  // Held: of two logins with one code at the same moment, the other sees that it is used.
  const { rows } = await transaction.query<{ secret: string; step: string }>(sql`
    select secret, last_step as step from two_factors
     where user_id = ${user} and secret is not null for update`)
  const [kept] = rows
  if (!kept) return false
  const key = openKey(kept.secret, user)
  if (key === undefined) throw new RuleError('conflict', 'unreadable-secret', UNREADABLE)
  const step = await stepOf(given.code, { key, after: Number(kept.step), now })
  if (step === undefined) return false
  await transaction.query(sql`update two_factors set last_step = ${step} where user_id = ${user}`)
  return true
}

const UNREADABLE = '这个账号的两步验证现在读不出来（服务器的密钥换过）。请联系系统管理员取消它，再重新设置。'
