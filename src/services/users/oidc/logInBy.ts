import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import { inTransaction } from '@/db/transaction'
import { recordAudit } from '@/services/audit/recordAudit'
import { notifyChange } from '@/services/notices/notifyChange'
import { endAllSessions } from '../keepSessions'
import { accountOf } from './accountOf'
import { openSession } from './openSession'
import { isPasswordClosed } from './passwordDoor'
import type { OidcPerson } from './takeAnswer'

/**
 * Lets in whom the provider knows, on record. A second step of ours is not asked for: it is the provider's to ask.
 * @throws RuleError forbidden
 */
export async function logInBy(
  person: OidcPerson,
  { req }: { req: PayloadRequest },
): Promise<{ token: string }> {
  return inTransaction(req, async (transaction) => {
    const { id, name, email, isNew } = await accountOf(transaction, person)
    // A password that lets nobody in need not be changed first, and nobody is held back for a step that is not asked here.
    const { rows } = await transaction.query<{ wasHeld: boolean }>(sql`
      update users u set must_set_two_factor = false,
        must_change_password = u.must_change_password and not ${isPasswordClosed(email)}::boolean
        from (select must_set_two_factor as step, must_change_password as password from users where id = ${id}) was
       where u.id = ${id} returning was.step is true or was.password is true as "wasHeld"`)
    // What held them back stood on the account: sessions by the password alone would be let on by this login.
    if (rows[0]?.wasHeld) await endAllSessions(transaction, { user: id })
    const { token } = await openSession(id, { req })
    const user = { id, name, email }
    if (isNew) await notifyChange({ user, by: undefined, other: FIRST }, { req, transaction })
    const detail = { by: 'oidc', ...(isNew && { subject: 'kept' }) }
    const target = { collection: 'users', document: id }
    await recordAudit({ event: 'login', actor: { id, name }, ...target, detail }, { req })
    return { token }
  })
}

const FIRST = '统一身份认证的标识（首次用它登录，已自动填入）'
