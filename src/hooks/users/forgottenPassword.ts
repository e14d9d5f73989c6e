import type { PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { notifyForgotten } from '@/services/notices/notifyForgotten'

/** What Payload gives when it wants the page of a mail. */
type Given = { req?: PayloadRequest; token?: string; user?: User }

/**
 * Where Payload asks for the page of the mail, the mail itself is written into the ledger, in the transaction that makes
 * the token: no request waits for a mail server, and none fails where an address is known and that server is away. There is no
 * other door at which Payload hands out the token.
 */
export async function writePasswordMail({ req, token, user }: Given = {}): Promise<string> {
  if (!req || !token || !user) throw new Error('Payload gives request, token and account')
  const { id, email, name } = user
  const transaction = await currentTransaction(req)
  await notifyForgotten({ user: { id, email, name }, token }, { req, transaction })
  return ''
}
