import { createHash } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { RuleError } from '@/domain/ruleError'
import { env } from '@/env/readEnv'

/** Whether the first account is only for who has the token that `npm run migrate` printed. */
export function isSetupTokenAsked(): boolean {
  return env().NODE_ENV === 'production'
}

/**
 * Uses the token up, in the transaction that makes the first account: an empty system that stands on the network already
 * belongs to whoever migrated its database. @throws RuleError forbidden
 */
export async function takeSetupToken(transaction: Db, token: unknown): Promise<void> {
  if (!isSetupTokenAsked()) return
  const digest = createHash('sha256')
    .update(typeof token === 'string' ? token.trim() : '')
    .digest('hex')
  const { rowCount } = await transaction.query(sql`select 1 from setup_tokens where digest = ${digest}`)
  if (rowCount !== 1) throw new RuleError('forbidden', 'setup-token', MESSAGE)
  await transaction.query(sql`delete from setup_tokens`)
}

const MESSAGE =
  '建立第一个账号要填写安装口令：在服务器上运行 npm run migrate，它会显示一个，只能用一次。口令不对或已作废的，请再运行一次。'
