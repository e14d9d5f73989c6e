import sql, { raw, type Sql } from 'sql-template-tag'
import { createLocalReq, type Payload } from 'payload'
import type { Db } from '@/db/db'
import { inTransaction } from '@/db/transaction'
import {
  DELIVERY_STATUSES,
  DELIVERY_TRANSITIONS,
  NEEDS_PERSON,
  type DeliveryStatus,
} from '@/domain/delivery/statuses'
import { KEEPING, type KeepingSetting } from '@/domain/keeping'
import { recordAudit } from '../audit/recordAudit'

const STATUSES = Object.keys(DELIVERY_STATUSES) as DeliveryStatus[]
// What the engine has still to do with, and what has come to its end without a person's decision outstanding.
const UNDER_WAY: readonly DeliveryStatus[] = DELIVERY_TRANSITIONS.defer.from
const CLOSED = STATUSES.filter((status) => !isOneOf(status, UNDER_WAY) && !isOneOf(status, NEEDS_PERSON))

type Cut = { name: string; setting: KeepingSetting; statement: (before: Sql) => Sql }

/**
 * What goes once its time has passed. A row that says what became of a mail stays, and so does the key of a notice, by which
 * nothing is told twice; what waits for a person stays whole.
 */
const CUTS: readonly Cut[] = [
  {
    name: 'deliveries',
    setting: 'keepDeliveryMonths',
    statement: (before) => sql`update deliveries set note = null
      where note is not null and status::text = any (${CLOSED}) and updated_at < ${before}`,
  },
  {
    name: 'testSends',
    setting: 'keepDeliveryMonths',
    statement: (before) => sql`delete from test_sends where settled_at < ${before}`,
  },
  {
    name: 'bounces',
    setting: 'keepBounceMonths',
    statement: (before) => sql`update bounces set sender = null, subject = null, excerpt = null
      where coalesce(sender, subject, excerpt) is not null and status <> 'open' and received_at < ${before}`,
  },
  {
    name: 'notices',
    setting: 'keepNoticeMonths',
    statement: (before) => sql`update notices set text = '', html = '', note = null
      where text <> '' and status::text <> all (${UNDER_WAY}) and updated_at < ${before}`,
  },
  {
    name: 'articleVersions',
    setting: 'keepVersionMonths',
    statement: (before) => withinStretches({ table: raw('_articles_v'), of: raw('version_status'), before }),
  },
  {
    name: 'issueVersions',
    setting: 'keepVersionMonths',
    statement: (before) =>
      withinStretches({ table: raw('_issues_v'), of: raw('(version_status, version_revision)'), before }),
  },
  {
    name: 'messages',
    setting: 'keepNoticeMonths',
    statement: (before) => sql`update messages set subject = '', link = '', address = '', note = null
      where subject <> '' and status::text <> all (${UNDER_WAY}) and updated_at < ${before}`,
  },
  {
    name: 'sessions',
    setting: 'keepSessionMonths',
    statement: (before) => sql`delete from session_log where least(ended_at, expires_at) < ${before}`,
  },
]

/**
 * Versions before and after which the document was in the same state. What stays is what the office decides by: the first
 * version of each state, as it was submitted, taken or published, the last one before the next step, and the newest of all.
 */
function withinStretches({ table, of, before }: Record<'table' | 'of' | 'before', Sql>): Sql {
  return sql`delete from ${table} where id in (
    select id from (
      select id, created_at, ${of} is not distinct from lag(${of}) over steps as "follows",
             ${of} is not distinct from lead(${of}) over steps as "goesOn"
        from ${table} window steps as (partition by parent_id order by id)) version
     where "follows" and "goesOn" and created_at < ${before})`
}

/**
 * Once a day in Shanghai, whichever worker comes first: cuts what the settings say, by the database's clock, and puts on
 * record how much of each. All of it or nothing. @returns false: nothing waits for more of it
 */
export async function cutWhatPassed({ payload }: { payload: Payload }): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (transaction) => {
    const { rowCount } = await transaction.query(sql`
      insert into told_facts (fact) values ('cut:' || (now() at time zone 'Asia/Shanghai')::date) on conflict do nothing`)
    if (rowCount !== 1) return
    const settings = await payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true }) // no person asks
    const detail: Record<string, number> = {}
    for (const { name, setting, statement } of CUTS) {
      const cut = await cutOne(transaction, statement, settings[setting] ?? KEEPING[setting].months)
      if (cut > 0) detail[name] = cut
    }
    if (Object.keys(detail).length > 0) await recordAudit({ event: 'time-passed', detail }, { req })
  })
  return false
}

async function cutOne(db: Db, statement: Cut['statement'], months: number): Promise<number> {
  const { rowCount } = await db.query(statement(sql`now() - make_interval(months => ${months}::int)`))
  return rowCount ?? 0
}

function isOneOf(status: DeliveryStatus, statuses: readonly DeliveryStatus[]): boolean {
  return statuses.includes(status)
}
