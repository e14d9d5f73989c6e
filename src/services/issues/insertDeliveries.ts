import type { Db } from '@/db/db'
import { env } from '@/env/readEnv'
import { insertRows, type PlannedRow } from '@/mail/ledger/insertRows'
import { supersede } from '@/mail/ledger/supersede'
import { domainOf } from '@/mail/parseMailbox'

/** Writes a row for each mailbox, from which the worker makes its mail, and ends what an earlier revision still had to send. */
export async function insertDeliveries(
  input: {
    publicationId: number
    issueId: number
    revision: number
    rows: readonly PlannedRow[]
    isHeld: boolean
  },
  { transaction }: { transaction: Db },
): Promise<void> {
  await supersede(transaction, { issue: input.issueId })
  await insertRows(transaction, { ...input, domain: domainOf(env().MAIL_FROM.address) })
}
