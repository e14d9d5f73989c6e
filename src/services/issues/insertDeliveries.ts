import type { Db } from '@/db/db'
import { env } from '@/env/readEnv'
import { supersede } from '@/mail/ledger/decide'
import { insertRows, type PlannedRow } from '@/mail/ledger/insertRows'
import { domainOf } from '@/mail/parseMailbox'

/** Writes a row for each mailbox, from which the worker makes its mail, and ends what an earlier revision still had to send. */
export async function insertDeliveries(
  input: { publicationId: number; issueId: number; revision: number; rows: readonly PlannedRow[] },
  { transaction }: { transaction: Db },
): Promise<void> {
  const db = transaction
  await supersede(db, { issueId: input.issueId, before: input.revision })
  await insertRows(db, { ...input, domain: domainOf(env().MAIL_FROM.address) })
}
