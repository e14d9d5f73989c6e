import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { isPasswordClosed } from '../oidc/passwordDoor'

/**
 * Whether the office wants this account to set a second step up first.
 * @returns whether it does
 */
export async function markTwoFactorDue(transaction: Db, user: number): Promise<boolean> {
  const { rows } = await transaction.query<{ due: boolean }>(sql`
    update users u set must_set_two_factor = u.role <> 'author'
        and (select coalesce(bool_or(two_factor), false) from settings)
        and not exists (select from two_factors f where f.user_id = u.id and f.secret is not null)
     where u.id = ${user} returning must_set_two_factor as due`)
  return rows[0]?.due === true
}

/**
 * Sessions that are open meanwhile are held back, too: one's second step is gone, or one has become staff. Not where nobody
 * came by a password.
 * @returns whether they are
 */
export async function holdBackWhereDue(
  transaction: Db,
  { id, email }: { id: number; email: string },
): Promise<boolean> {
  return !isPasswordClosed(email) && (await markTwoFactorDue(transaction, id))
}

/** The office does not ask for it any more. */
export async function endTwoFactorDue(transaction: Db): Promise<void> {
  await transaction.query(sql`update users set must_set_two_factor = false where must_set_two_factor`)
}
