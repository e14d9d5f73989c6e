import sql from 'sql-template-tag'
import type { PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'

/** Whose password a token out of a mail sets, by what is kept of it; undefined when it is none, or none any more. */
export async function ownerOfReset(
  digest: string,
  { req }: { req: PayloadRequest },
): Promise<{ id: number; email: string; name: string } | undefined> {
  const transaction = await currentTransaction(req)
  const { rows } = await transaction.query<{ id: number; email: string; name: string }>(
    sql`select id, email, name from users
         where reset_password_token = ${digest} and reset_password_expiration > now()`,
  )
  return rows[0]
}
