import sql from 'sql-template-tag'
import type { Pool } from '@/db/poolOf'
import { oldestDue } from '@/mail/ledger/oldestDue'

/** What the database knows of workers and mail. Ages are by its own clock, in milliseconds; the instants are for people. */
export type QueueState = {
  seenAt: Date | null
  /** Since a worker last signed; below zero when the clock was set back since. */
  silentMs: number | null
  claimedAt: Date | null
  serverSaid: string | null
  /** Why no mail can be handed over at all, as the worker that spoke last found it. */
  serverFault: string | null
  mailboxFault: string | null
  /** Whether whoever asks owns the tables, and could change what is on record. */
  isOwner: boolean
  rendering: number
  /** How long the publication that waits longest has had no PDF. */
  unprintedForMs: number | null
  /** Publications of which half the mailboxes or more have been put off for an hour: each has its reason, all have one. */
  deferred: number
  pending: number
  oldestDueAt: Date | null
  dueForMs: number | null
}

const MOSTLY_DEFERRED = sql`
  select d.publication_id from deliveries d
   where d.publication_id in (select publication_id from deliveries where status = 'pending')
   group by 1
  having count(*) filter (where d.status = 'pending' and d.attempts > 0
                            and d.first_attempt_at < now() - interval '1 hour') * 2 >= count(*)`

type Row = Omit<QueueState, 'oldestDueAt' | 'dueForMs'>

export async function readQueue(pool: Pick<Pool, 'query'>): Promise<QueueState> {
  const { rows } = await pool.query<Row>(sql`
    with last as (select * from worker_signs order by seen_at desc limit 1)
    select last.seen_at as "seenAt",
           (extract(epoch from clock_timestamp() - last.seen_at) * 1000)::float8 as "silentMs",
           (select at from last_claim) as "claimedAt",
           last.server_said as "serverSaid", last.server_fault as "serverFault",
           (select max(mailbox_fault) from worker_signs) as "mailboxFault",
           owns_table('audit'::regclass) as "isOwner",
           (select count(*)::int from publications where pdf_id is null) as rendering,
           (select (extract(epoch from clock_timestamp() - min(created_at)) * 1000)::float8
              from publications where pdf_id is null) as "unprintedForMs",
           (select count(*)::int from (${MOSTLY_DEFERRED}) mostly) as deferred,
           (select count(*)::int from deliveries where status = 'pending') as pending
      from (select 1) always left join last on true`)
  const [row] = rows
  if (!row) throw new Error('a select over one row gave none')
  const due = await oldestDue(pool)
  return { ...row, oldestDueAt: due?.at ?? null, dueForMs: due?.forMs ?? null }
}
