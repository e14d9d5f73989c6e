import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import { inTransaction } from '@/db/transaction'
import { recordAudit } from '@/services/audit/recordAudit'
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
    await transaction.query(sql`
      update users set must_set_two_factor = false,
        must_change_password = must_change_password and not ${isPasswordClosed(email)}::boolean where id = ${id}`)
    const { token } = await openSession(id, { req })
    const detail = { by: 'oidc', ...(isNew && { subject: 'kept' }) }
    const target = { collection: 'users', document: id }
    await recordAudit({ event: 'login', actor: { id, name }, ...target, detail }, { req })
    return { token }
  })
}
