import sql from 'sql-template-tag'
import type { CollectionBeforeValidateHook } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'
import { takeSetupToken } from '@/services/users/takeSetupToken'

// Any number that nothing else in this database locks.
const FIRST_ACCOUNT_LOCK = 536_000_003

/**
 * Whoever sets up an empty system in the browser must be able to create the accounts of the others. One does: of several
 * at the same moment, who each found it empty, the others wait for the first and are refused. In production it takes the token
 * that the migration printed. Scripts say the role themselves.
 * @throws RuleError conflict, forbidden
 */
export const makeFirstUserAdmin: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const { setupToken, ...account } = (data ?? {}) as Partial<User>
  if (operation !== 'create' || !data || req.user || req.payloadAPI === 'local') return data && account
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`)
  const { totalDocs } = await req.payload.count({ collection: 'users', req, overrideAccess: true })
  if (totalDocs === 0) {
    await takeSetupToken(transaction, setupToken)
    return { ...account, role: 'admin' }
  }
  throw new RuleError('conflict', 'not-first', '系统已有账号，请用已有账号登录；需要新账号请联系系统管理员。')
}
