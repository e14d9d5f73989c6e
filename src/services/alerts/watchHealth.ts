import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { Pool } from '@/db/poolOf'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { readHealth, type Probes } from '../health/readHealth'
import type { Alert } from './alertWords'
import { type AlertPart, faultsOf, knownParts } from './faultsOf'
import { SteadyFaults } from './steadyFaults'
import { type AlertWays, tellAlert } from './tellAlert'

/** Between two looks. */
export const LOOK_MS = 30_000

type Watch = {
  pool: Pick<Pool, 'query'>
  ways: AlertWays
  log: DeliveryLog
  /** One of the processes tells of the database, which cannot keep who told. */
  tellsOfDatabase: boolean
  /** Milliseconds of a monotonic clock. */
  now?: () => number
}

/**
 * Looks at the product's health and tells administrators what has been wrong for two minutes, once, and once that it is
 * over. Any number of processes may watch: an open row of `alerts` is the right to tell. Whoever is killed between taking
 * it and telling leaves a fault untold; nobody is told twice.
 * @returns a look, to be taken every LOOK_MS
 */
export function healthWatch({ pool, ways, log, tellsOfDatabase, now = () => performance.now() }: Watch) {
  const probes: Probes = new Map()
  const steady = new SteadyFaults()
  let administrators: readonly string[] = []
  let databaseFault: string | undefined
  /** What nobody took, and was said in the log: it is tried again at each look, and not said again. */
  const untold = new Set<string>()

  const tell = async (alert: Alert): Promise<boolean> => {
    const faults = await tellAlert(alert, { ways, to: administrators, at: new Date() })
    const what = `${alert.part} ${alert.isOver}`
    if (faults.length > 0) {
      if (!untold.has(what)) log.error({ event: 'alert.not_told', ...alert, faults })
      untold.add(what)
    } else if (alert.isOver) log.info({ event: 'alert.ended', ...alert })
    else log.warn({ event: 'alert.raised', ...alert })
    if (faults.length === 0) untold.delete(what)
    return faults.length === 0
  }

  async function tellOfDatabase(at: number): Promise<void> {
    const reason = steady.faulty(at).find(([part]) => part === 'database')?.[1]
    if (reason !== undefined && databaseFault === undefined) {
      if (await tell({ part: 'database', reason, isOver: false })) databaseFault = reason
    } else if (databaseFault !== undefined && steady.isWell('database', at)) {
      if (await tell({ part: 'database', reason: databaseFault, isOver: true })) databaseFault = undefined
    }
  }

  async function look(): Promise<void> {
    const health = await readHealth({ pool, probes })
    const faults = faultsOf(health)
    const at = now()
    steady.look(faults, { atMs: at, known: knownParts(faults, health) })
    if (health.status === 'ok') untold.clear()
    if (tellsOfDatabase) await tellOfDatabase(at)
    if (faults.has('database')) return
    administrators = await readAdministrators(pool)
    for (const [part, reason] of steady.faulty(at)) {
      if (part === 'database' || !(await open(pool, { part, reason }))) continue
      if (!(await tell({ part, reason, isOver: false }))) await forget(pool, part)
    }
    for (const { part, reason } of await readOpen(pool)) {
      if (!steady.isWell(part, at)) continue
      if (await close(pool, part)) await tell({ part, reason, isOver: true })
    }
  }
  return look
}

async function readAdministrators(db: Db): Promise<string[]> {
  const { rows } = await db.query<{ email: string }>(
    sql`select email from users where role = 'admin' and active order by id`,
  )
  return rows.map(({ email }) => email)
}

async function readOpen(db: Db): Promise<{ part: AlertPart; reason: string }[]> {
  const { rows } = await db.query<{ part: AlertPart; reason: string }>(
    sql`select part, reason from alerts where ended_at is null order by id`,
  )
  return rows
}

/** Whether this process is the one that tells. */
async function open(db: Db, { part, reason }: { part: AlertPart; reason: string }): Promise<boolean> {
  const { rowCount } = await db.query(
    sql`insert into alerts (part, reason) values (${part}, ${reason}) on conflict (part) where ended_at is null do nothing`,
  )
  return rowCount === 1
}

/** What could not be told to anybody is tried again at the next look. */
async function forget(db: Db, part: AlertPart): Promise<void> {
  await db.query(sql`delete from alerts where part = ${part} and ended_at is null`)
}

async function close(db: Db, part: AlertPart): Promise<boolean> {
  const { rowCount } = await db.query(
    sql`update alerts set ended_at = now() where part = ${part} and ended_at is null`,
  )
  return rowCount === 1
}
