import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { env } from '@/env/readEnv'
import type { Trace } from './lookForTraces'
import { openRestoration, type Restoration } from './openRestoration'

export type RestorationReport = Restoration & {
  /** Whether there is a mailbox in which a worker can look. */
  hasMailbox: boolean
  /** When a worker looked for traces last; null: none has yet. */
  lookedAt: Date | null
  /** Why the mailbox could not be read. */
  mailboxFault: string | null
  traces: Trace[]
  /** Reports about our mail that came after the backup, and are about no mail in the ledger. */
  bounces: number
  /** Mails of which nobody knows whether they went out, over all issues. */
  doubtful: number
}

type Row = Omit<RestorationReport, keyof Restoration | 'traces' | 'hasMailbox'>

/** What may be missing after the restore that is open; undefined when none is. For the office: the caller has checked. */
export async function readRestoration(db: Db): Promise<RestorationReport | undefined> {
  const open = await openRestoration(db)
  if (!open) return undefined
  const { rows } = await db.query<Row>(
    sql`select looked_at as "lookedAt", mailbox_fault as "mailboxFault",
               (select count(*)::int from bounces b where b.delivery_id is null and b.status = 'open' and b.received_at >= r.taken_at) as bounces,
               (select count(*)::int from deliveries d where d.status = 'uncertain' and d.reason = 'restored') as doubtful
          from restorations r where r.id = ${open.id}`,
  )
  const [row] = rows
  return (
    row && {
      ...open,
      ...row,
      hasMailbox: env().IMAP_URL !== undefined,
      traces: await readTraces(open, { db }),
    }
  )
}

/** What was found of the time after the backup, oldest first. */
export async function readTraces({ id }: Restoration, { db }: { db: Db }): Promise<Trace[]> {
  const { rows } = await db.query<Trace>(
    sql`select kind, name, place, seen_at as "seenAt" from restoration_traces
         where restoration_id = ${id} order by seen_at, id`,
  )
  return rows
}
