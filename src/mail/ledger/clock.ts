import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { ALL_LEDGERS } from './tables'

/**
 * Due times, leases and rests are instants of the database's clock, so that no two machines need agree on theirs. That
 * clock can be set, too: `mail_clock` keeps how far it had come, and whoever works here tells it that time goes on.
 */
export type ClockStep = { kind: 'on' } | { kind: 'back' | 'forward'; byMs: number }

/** A step back by less is left alone: it is a clock being adjusted, and passes by itself. */
const BACK_MS = 1_000

/**
 * Looks whether the database's clock was set, and mends what that would stop or end early. Set back: everything that
 * waits waits as long as before, to the time between two looks. Set forward: waits are over sooner, but no lease that
 * ran at the last look ends.
 * @param elapsedMs since this caller's last look, by a clock that nobody can set; undefined at its first
 */
export async function keepTime(
  db: Db,
  { elapsedMs, leaseMs }: { elapsedMs: number | undefined; leaseMs: number },
): Promise<ClockStep> {
  const { rows } = await db.query<{ sinceMs: number }>(
    sql`select (extract(epoch from clock_timestamp() - seen) * 1000)::float8 as "sinceMs" from mail_clock`,
  )
  const sinceMs = rows[0]?.sinceMs ?? 0
  if (sinceMs < -BACK_MS) {
    await goBack(db, leaseMs)
    return { kind: 'back', byMs: -sinceMs }
  }
  const mayPassMs = elapsedMs === undefined ? Infinity : elapsedMs + leaseMs / 4
  if (sinceMs > mayPassMs) {
    await prolongLeases(db, leaseMs)
    return { kind: 'forward', byMs: sinceMs - mayPassMs }
  }
  // A step between the two statements is not written over: the next look sees it.
  await db.query(sql`insert into mail_clock (seen) values (${NOW})
     on conflict (is_only) do update set seen = excluded.seen
     where excluded.seen > mail_clock.seen
       and extract(epoch from excluded.seen - mail_clock.seen) * 1000 <= ${mayPassMs}::float8`)
  return { kind: 'on' }
}

/** Of several workers that see the step, the row lock lets one act. A lease longer than any was written before the step. */
async function goBack(db: Db, leaseMs: number): Promise<void> {
  const longest = sql`${NOW} + ${leaseMs} * ${MS}`
  const ledgers = ALL_LEDGERS.map(
    (ledger) =>
      sql`${raw(ledger)}_back as (
         update ${raw(ledger)} set first_attempt_at = first_attempt_at - step.by,
           next_attempt_at = ${sooner('next_attempt_at')},
           lease_until = case when lease_until > ${longest} then least(lease_until - step.by, ${longest}) else lease_until end
         from step where status in ('pending', 'sending'))`,
  )
  await db.query(sql`with step as (
       select seen - ${NOW} as by from mail_clock where seen > ${NOW} + ${BACK_MS} * ${MS} for update
     ), seen_back as (update mail_clock set seen = ${NOW} from step
     ), lanes_back as (
       update mail_lanes set arrival = arrival - step.by, not_before = not_before - step.by, slow_until = slow_until - step.by
       from step
     ), prints_back as (
       update publications set render_next_at = ${sooner('render_next_at')}, render_lease_until = ${sooner('render_lease_until')}
       from step where pdf_id is null or ofd_settled_at is null
     ), tests_back as (
       update test_sends set lease_until = ${sooner('lease_until')} from step where status = 'sending'
     ), signs_back as (
       update worker_signs set seen_at = ${sooner('seen_at')} from step
     ), ${join(ledgers)} select from step`)
}

/** What held when the clock was last looked at holds for a whole lease from now; its worker renews it or it ends then. */
async function prolongLeases(db: Db, leaseMs: number): Promise<void> {
  const ledgers = ALL_LEDGERS.map(
    (ledger) =>
      sql`${raw(ledger)}_on as (
         update ${raw(ledger)} set lease_until = ${NOW} + ${leaseMs} * ${MS}
         from step where status in ('pending', 'sending') and lease_until > step.seen and lease_until <= ${NOW})`,
  )
  await db.query(sql`with step as (select seen from mail_clock for update),
       seen_on as (update mail_clock set seen = ${NOW}), ${join(ledgers)} select from step`)
}

const NOW = sql`clock_timestamp()`
const MS = sql`interval '1 millisecond'`

function sooner(name: string): Sql {
  const column = raw(name)
  return sql`case when ${column} > ${NOW} then greatest(${column} - step.by, ${NOW}) else ${column} end`
}
