import { DELIVERY_STATUSES, DELIVERY_TRANSITIONS, type DeliveryCounts } from '@/domain/delivery'
import type { DeliveryStatus } from '@/domain/delivery'

/**
 * The only SQL on `deliveries` and `mail_lanes`. Every time is the database's own, so that machines need not agree on
 * theirs; every duration goes in as milliseconds.
 *
 * A row belongs to a worker while `lease_token` is that worker's and `lease_until` lies ahead. Each statement that
 * changes a claimed row names the token: a worker that was thought dead finds its claim gone and changes nothing.
 */
export type Db = {
  query: <Row extends object>(
    text: string,
    values?: unknown[],
  ) => Promise<{ rows: Row[]; rowCount: number | null }>
}

/** One entry of the 报 or 送 list behind a mailbox, as it was at publishing. */
export type FrozenRecipient = { id: number; name: string }

/** A claimed row: all that is needed to send it. */
export type ClaimedDelivery = {
  id: number
  token: string
  publicationId: number
  email: string
  name: string
  messageId: string
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

const LANE = `split_part(d.email, '@', 2)`
const RELEASED = `lease_token = null, lease_until = null, updated_at = now()`

/**
 * Takes one row whose time has come, or answers undefined. The row stays `pending` until its bytes flow. Passed over:
 * rows another worker holds, publications without a PDF or paused, lanes that must wait, lanes with all their
 * connections in use.
 */
export async function claim(
  db: Db,
  { token, leaseMs, limits }: { token: string; leaseMs: number; limits: readonly LaneLimit[] },
): Promise<ClaimedDelivery | undefined> {
  const { rows } = await db.query<ClaimedDelivery>(
    `with busy as (
       select ${LANE} as lane from deliveries d join unnest($3::text[], $4::int[]) l (lane, connections) on l.lane = ${LANE}
       where d.lease_until > now() group by 1, l.connections having count(*) >= l.connections
     ), due as (
       select d.id from deliveries d join publications p on p.id = d.publication_id
       where d.status = 'pending' and d.next_attempt_at <= now()
         and (d.lease_until is null or d.lease_until <= now())
         and p.pdf_id is not null and p.mail_paused_at is null
         and not exists (select from mail_lanes m where m.lane in (${LANE}, '*') and m.not_before > now())
         and not exists (select from busy where busy.lane = ${LANE})
       order by d.next_attempt_at, d.id
       limit 1 for update of d skip locked
     )
     update deliveries d set lease_token = $1, lease_until = now() + $2 * interval '1 millisecond'
     from due where d.id = due.id
     returning d.id, d.lease_token as token, d.publication_id as "publicationId", d.email, coalesce(d.name, '') as name,
       d.message_id as "messageId", d.attempts::int as attempts, ${LANE} as lane,
       coalesce(extract(epoch from now() - d.first_attempt_at) * 1000, 0)::float8 as "ageMs",
       exists (select from mail_lanes m where m.lane in (${LANE}, '*') and m.slow_until > now()) as "isSlowed"`,
    [token, leaseMs, limits.map(({ lane }) => lane), limits.map(({ connections }) => connections)],
  )
  return rows[0]
}

/** Committed before the first byte leaves. Answers false when the claim is no longer ours: then nothing may be sent. */
export async function markSending(db: Db, { id, token }: { id: number; token: string }): Promise<boolean> {
  const { rowCount } = await db.query(
    `update deliveries d set status = 'sending', first_attempt_at = coalesce(first_attempt_at, now()), updated_at = now()
     from publications p
     where d.id = $1 and d.lease_token = $2 and d.lease_until > now() and d.status = any ($3)
       and p.id = d.publication_id and p.mail_paused_at is null`,
    [id, token, froms('begin')],
  )
  return rowCount === 1
}

/** What the engine knows at the end of an attempt. `note`: errorNote() of the outcome. */
export type Settlement =
  | { kind: 'sent' }
  | { kind: 'failed'; note: string | null }
  | { kind: 'uncertain'; note: string | null }
  /** Try again after `delayMs`; an attempt was made. */
  | { kind: 'deferred'; note: string | null; delayMs: number }
  /** Give the row back: no attempt was made. */
  | { kind: 'released'; note: string | null; delayMs: number }

/** Writes the outcome and ends the claim. Answers false when the row is no longer ours, or a person decided meanwhile. */
export async function settle(
  db: Db,
  { id, token, settlement }: { id: number; token: string; settlement: Settlement },
): Promise<boolean> {
  const { action, status, attempted } = SETTLED[settlement.kind]
  const note = settlement.kind === 'sent' ? null : settlement.note
  const delayMs = 'delayMs' in settlement ? settlement.delayMs : 0
  const { rowCount } = await db.query(
    `update deliveries set status = new.status, attempts = attempts + new.attempted,
       last_error = case when new.status = 'sent' then null else coalesce($5, last_error) end,
       sent_at = case when new.status = 'sent' then now() else sent_at end,
       first_attempt_at = case when new.attempted > 0 then coalesce(first_attempt_at, now()) else first_attempt_at end,
       next_attempt_at = case when new.status = 'pending' then now() + $6 * interval '1 millisecond' end, ${RELEASED}
     from (select $3::enum_deliveries_status as status, $4::int as attempted) new
     where id = $1 and lease_token = $2 and deliveries.status = any ($7)`,
    [id, token, status, attempted, note, delayMs, froms(action)],
  )
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

/** The heartbeat: a worker's claims last as long as it lives. */
export async function renewLeases(
  db: Db,
  { tokens, leaseMs }: { tokens: readonly string[]; leaseMs: number },
): Promise<void> {
  if (tokens.length === 0) return
  await db.query(
    `update deliveries set lease_until = now() + $2 * interval '1 millisecond'
     where lease_token = any ($1) and status in ('pending', 'sending')`,
    [tokens, leaseMs],
  )
}

/**
 * Rows whose worker vanished while bytes flowed become `uncertain`. Their token stays: should the worker turn out to
 * live, the answer it got still counts. (A vanished worker's `pending` rows need nothing: an expired lease is no lease.)
 * @returns ids of the rows
 */
export async function expireLeases(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(
    `update deliveries set status = $1, attempts = attempts + 1, lease_until = null, updated_at = now(),
       last_error = 'worker: the worker vanished while the message was being sent'
     where id in (select id from deliveries where status = any ($2) and lease_until <= now() for update skip locked)
     returning id`,
    [DELIVERY_TRANSITIONS.lose.to, froms('lose')],
  )
  return rows.map(({ id }) => id)
}

/**
 * Milliseconds until a row that now waits for its time, or for its lane, may be claimed; undefined when none does.
 * Rows of paused publications count too: too early a look costs a query.
 */
export async function nextDueIn(db: Db): Promise<number | undefined> {
  const { rows } = await db.query<{ waitMs: number | null }>(
    `select (extract(epoch from least(
       (select min(next_attempt_at) from deliveries where status = 'pending' and next_attempt_at > now()),
       (select min(not_before) from mail_lanes where not_before > now())
     ) - clock_timestamp()) * 1000)::float8 as "waitMs"`,
  )
  return rows[0]?.waitMs ?? undefined
}

/** Rows of each status, of one issue or of one of its revisions. */
export async function countDeliveries(
  db: Db,
  { issueId, revision }: { issueId: number; revision?: number },
): Promise<DeliveryCounts> {
  const { rows } = await db.query<{ status: DeliveryStatus; count: number }>(
    `select status, count(*)::int as count from deliveries
     where issue_id = $1 and ($2::int is null or revision = $2) group by status`,
    [issueId, revision ?? null],
  )
  const zero = Object.fromEntries(
    Object.keys(DELIVERY_STATUSES).map((status) => [status, 0]),
  ) as DeliveryCounts
  return { ...zero, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) }
}

function froms(action: keyof typeof DELIVERY_TRANSITIONS): DeliveryStatus[] {
  return [...DELIVERY_TRANSITIONS[action].from]
}
