import sql, { join, raw } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { DELIVERY_TRANSITIONS, type DeliveryStatus } from '@/domain/delivery/statuses'
import type { Reason } from '@/domain/delivery/reasons'
import type { MessageReason } from '@/domain/messenger'
import { supersede } from './supersede'
import { HELD, LANE, LEDGER_TABLES, LEDGERS, type LedgerName, RESTS } from './tables'

/**
 * The only SQL that works the ledgers, `deliveries` and `notices`, and `mail_lanes`. Every time is the database's own, so that machines need not agree on
 * theirs; every duration goes in as milliseconds.
 *
 * A row belongs to a worker while `lease_token` is that worker's and `lease_until` lies ahead. Each statement that
 * changes a claimed row names the token: a worker that was thought dead finds its claim gone and changes nothing.
 */
/** One entry of the 报 or 送 list behind a mailbox, as it was at publishing. */
export type FrozenRecipient = { id: number; name: string }

/** A row of one of the ledgers, held by the worker that has the token. */
export type Held = { ledger: LedgerName; id: number; token: string }

/** A claimed row: all that is needed to send it. */
export type ClaimedDelivery = Held & {
  /** What its message is made from: the publication of a delivery, the notice itself. */
  contentId: number
  email: string
  name: string
  messageId: string
  /** Whether its message carries the OFD, where there is one. */
  withOfd: boolean
  /** Attempts before this one. */
  attempts: number
  /** Milliseconds since the first attempt; 0 when there was none. */
  ageMs: number
  /** Receiving domain. */
  lane: string
  /** Whether the lane was told to slow down and has not been forgiven yet. */
  isSlowed: boolean
}

/** Connections to one receiving domain at a time, over all workers. */
export type LaneLimit = { lane: string; connections: number }

/** Now as the columns keep it, to the nearest millisecond: a row that is due at once may else be due half of one later. */
const NOW = sql`now()::timestamptz(3)`
const RELEASED = sql`lease_token = null, lease_until = null, updated_at = now()`

export type ClaimInput = {
  token: string
  leaseMs: number
  limits: readonly LaneLimit[]
  /** Which ledger is asked first. */
  ledgers?: readonly LedgerName[]
}

/**
 * Takes one row whose time has come, or answers undefined. The row stays `pending` until its bytes flow. Passed over:
 * rows another worker holds, publications without a PDF or paused, rows whose OFD is still to be made, lanes that must wait, lanes with all their
 * connections in use.
 */
export async function claim(
  db: Db,
  { ledgers = LEDGERS, ...input }: ClaimInput,
): Promise<ClaimedDelivery | undefined> {
  for (const ledger of ledgers) {
    const row = await claimIn(db, { ledger, ...input })
    if (row) return row
  }
  return undefined
}

async function claimIn(
  db: Db,
  { ledger, token, leaseMs, limits }: Omit<ClaimInput, 'ledgers'> & { ledger: LedgerName },
): Promise<ClaimedDelivery | undefined> {
  const { content, mayLeave, withOfd } = LEDGER_TABLES[ledger]
  const { rows } = await db.query<ClaimedDelivery>(sql`with busy as (
       select h.lane from (${HELD}) h join unnest(${limits.map(({ lane }) => lane)}::text[], ${limits.map(({ connections }) => connections)}::int[]) l (lane, connections) on l.lane = h.lane
       group by 1, l.connections having count(*) >= l.connections
     ), due as (
       select d.id from ${raw(ledger)} d
       where d.status = 'pending' and d.next_attempt_at <= ${NOW}
         and (d.lease_until is null or d.lease_until <= now())
         and ${mayLeave}
         and not ${RESTS}
         and not exists (select from busy where busy.lane = ${LANE})
       order by d.next_attempt_at, d.id
       limit 1 for update of d skip locked
     )
     update ${raw(ledger)} d set lease_token = ${token}, lease_until = now() + ${leaseMs} * interval '1 millisecond'
     from due where d.id = due.id
     returning ${ledger}::text as ledger, d.id, d.lease_token as token, ${content} as "contentId", d.email,
       coalesce(d.name, '') as name, d.message_id as "messageId", ${withOfd} as "withOfd", d.attempts::int as attempts, ${LANE} as lane,
       coalesce(extract(epoch from now() - d.first_attempt_at) * 1000, 0)::float8 as "ageMs",
       exists (select from mail_lanes m where m.lane in (${LANE}, '*') and m.slow_until > now()) as "isSlowed"`)
  return rows[0]
}

/** Committed before the first byte leaves. Answers false when the claim is no longer ours: then nothing may be sent. */
export async function markSending(db: Db, { ledger, id, token }: Held): Promise<boolean> {
  const { rowCount } =
    await db.query(sql`update ${raw(ledger)} d set status = 'sending', first_attempt_at = coalesce(first_attempt_at, now()), updated_at = now()
     where d.id = ${id} and d.lease_token = ${token} and d.lease_until > now() and d.status = any (${froms('begin')})
       and ${LEDGER_TABLES[ledger].mayLeave}`)
  return rowCount === 1
}

/** Why it ended so, and the server's own words, noteOf(); without a reason, what the row says stays. */
export type Why = { reason: Reason | MessageReason | null; note: string }

/** What the engine knows at the end of an attempt. */
export type Settlement =
  | { kind: 'sent' }
  | ({ kind: 'failed' | 'uncertain' } & Why)
  /** Try again after `delayMs`; an attempt was made. */
  | ({ kind: 'deferred'; delayMs: number } & Why)
  /** Give the row back: no attempt was made. */
  | ({ kind: 'released'; delayMs: number } & Why)

export const NO_REASON: Why = { reason: null, note: '' }

/** Writes the outcome and ends the claim. Answers false when the row is no longer ours, or a person decided meanwhile. */
export async function settle(
  db: Db,
  { ledger, id, token, settlement }: Held & { settlement: Settlement },
): Promise<boolean> {
  const { action, status, attempted } = SETTLED[settlement.kind]
  const { reason, note } = { ...NO_REASON, ...settlement }
  const delayMs = 'delayMs' in settlement ? settlement.delayMs : 0
  const { rowCount } =
    await db.query(sql`update ${raw(ledger)} d set status = new.status, attempts = attempts + new.attempted,
       reason = case when new.status = 'sent' then null else coalesce(new.reason, d.reason) end,
       note = case when new.status = 'sent' then null when new.reason is null then d.note else ${note} end,
       sent_at = case when new.status = 'sent' then now() else sent_at end,
       first_attempt_at = case when new.attempted > 0 then coalesce(first_attempt_at, now()) else first_attempt_at end,
       next_attempt_at = case when new.status = 'pending' then now() + ${delayMs} * interval '1 millisecond' end, ${RELEASED}
     from (select ${status}::enum_${raw(ledger)}_status as status, ${attempted}::int as attempted, ${reason}::enum_${raw(ledger)}_reason as reason) new
     where id = ${id} and lease_token = ${token} and d.status = any (${froms(action)})`)
  // A correction may have come while the row was held: then there is nothing to try again.
  if (rowCount === 1 && status === 'pending' && ledger === 'deliveries') await supersede(db, { row: id })
  return rowCount === 1
}

const SETTLED = {
  sent: { action: 'accept', status: 'sent', attempted: 1 },
  failed: { action: 'refuse', status: 'failed', attempted: 1 },
  uncertain: { action: 'lose', status: 'uncertain', attempted: 1 },
  deferred: { action: 'defer', status: 'pending', attempted: 1 },
  released: { action: 'defer', status: 'pending', attempted: 0 },
} as const satisfies Record<
  Settlement['kind'],
  { action: keyof typeof DELIVERY_TRANSITIONS; status: DeliveryStatus; attempted: 0 | 1 }
>

/**
 * Milliseconds until a row that now waits for its time, or for its lane, may be claimed; undefined when none does.
 * Rows of paused publications count too: too early a look costs a query.
 */
export async function nextDueIn(db: Db): Promise<number | undefined> {
  const due = LEDGERS.map(
    (ledger) =>
      sql`(select min(next_attempt_at) from ${raw(ledger)} where status = 'pending' and next_attempt_at > ${NOW})`,
  )
  const { rows } = await db.query<{ waitMs: number | null }>(sql`select (extract(epoch from least(
       ${join(due)}, (select min(not_before) from mail_lanes where not_before > now() and lane not like 'messenger:%')
     ) - clock_timestamp()) * 1000)::float8 as "waitMs"`)
  return rows[0]?.waitMs ?? undefined
}

function froms(action: keyof typeof DELIVERY_TRANSITIONS): DeliveryStatus[] {
  return [...DELIVERY_TRANSITIONS[action].from]
}
