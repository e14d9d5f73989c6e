import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf, type Pool } from '@/db/poolOf'
import { DELIVERY_STATUSES, DELIVERY_TRANSITIONS, type DeliveryStatus } from '@/domain/delivery/statuses'
import { readHealth } from '@/services/health/readHealth'
import { ON_RECORD } from '../../../scripts/database/grantApplication'
import { insertPublication } from '../../../scripts/bench/publication'
import { openOffice, type Office } from '../../support/office'

let office: Office
let application: Pool
let publication: { publicationId: number; pdfId: number; issueId: number }

beforeAll(async () => {
  office = await openOffice()
  application = poolOf(office.payload)
  publication = await insertPublication(office.owner, { emails: ['a@b.test'] })
})
afterAll(() => office.close())

// https://www.postgresql.org/docs/18/errcodes-appendix.html
const NOT_ALLOWED = '42501'
const RESTRICTED = '23001'

async function refusal(statement: string): Promise<string | undefined> {
  return application.query(statement).then(
    () => undefined,
    (error: pg.DatabaseError) => error.code,
  )
}

describe('the role of the application', () => {
  it.each(Object.keys(ON_RECORD))(
    'takes nothing out of %s, empties it not and opens no way to',
    async (table) => {
      for (const statement of [
        `delete from ${table}`,
        `truncate ${table}`,
        `alter table ${table} disable trigger all`,
        `alter table ${table} add column note text`,
        `drop table ${table}`,
        `create trigger mine before insert on ${table} for each row execute function chain_audit()`,
      ])
        expect([statement, await refusal(statement)]).toEqual([statement, NOT_ALLOWED])
    },
  )

  it('drops no guard and replaces none', async () => {
    const { rows } = await office.owner.query<{ name: string; on: string; of: string }>(
      `select tgname as name, tgrelid::regclass::text as on, tgfoid::regprocedure::text as of from pg_trigger
        where not tgisinternal and tgrelid = any ('{audit,audit_chain,transitions,publications,deliveries}'::regclass[])`,
    )
    expect(rows).toHaveLength(9)
    for (const { name, on, of } of rows) {
      expect(await refusal(`drop trigger ${name} on ${on}`)).toBe(NOT_ALLOWED)
      expect(await refusal(`drop function ${of} cascade`)).toBe(NOT_ALLOWED)
    }
    const replaced = `create or replace function refuse_audit_change() returns trigger language plpgsql as $$ begin return new; end $$`
    expect(await refusal(replaced)).toBe(NOT_ALLOWED)
    expect(await refusal('create function mine() returns int language sql as $$ select 1 $$')).toBe(
      NOT_ALLOWED,
    )
    expect(await refusal('set session_replication_role = replica')).toBe(NOT_ALLOWED)
  })

  it('changes of a record what goes on with it, and no other column', async () => {
    const { rows } = await office.owner.query<{ table: string; column: string }>(
      `select attrelid::regclass::text as table, quote_ident(attname) as column from pg_attribute
        where attrelid::regclass::text = any ($1) and attnum > 0 and not attisdropped`,
      [Object.keys(ON_RECORD)],
    )
    for (const { table, column } of rows) {
      const { changes }: { changes: readonly string[] } = ON_RECORD[table as keyof typeof ON_RECORD]
      const code = await refusal(`update ${table} set ${column} = null where false`)
      expect([table, column, code]).toEqual([
        table,
        column,
        changes.includes(column) ? undefined : NOT_ALLOWED,
      ])
    }
  })

  it('writes no link of the chain by itself', async () => {
    expect(await refusal(`insert into audit_chain values (1, 1, '')`)).toBe(NOT_ALLOWED)
  })

  it('has what a migration to come makes', async () => {
    await office.owner.query('create table later (id serial primary key, note text)')
    await application.query(`insert into later (note) values ('x')`)
    await application.query(`update later set note = 'y'`)
    await application.query('delete from later')
  })

  it('replaces no file that was published', async () => {
    const { publicationId, issueId } = publication
    const { rows } = await application.query<{ id: number }>(
      'insert into pdfs (issue_id, revision) values ($1, 1) returning id',
      [issueId],
    )
    const replace = `update publications set pdf_id = ${rows[0]?.id} where id = ${publicationId}`
    expect(await refusal(replace)).toBe(RESTRICTED)
    expect(
      await refusal(`update publications set mail_paused_at = now() where id = ${publicationId}`),
    ).toBeUndefined()
  })

  it('neither changes nor takes away a file that was published, and frees no publication for another', async () => {
    const { publicationId, pdfId, issueId } = publication
    const { rows } = await office.owner.query<{ id: number }>(
      'insert into ofds (issue_id, revision) values ($1, 1) returning id',
      [issueId],
    )
    const files = [
      ['pdfs', pdfId],
      ['ofds', rows[0]?.id],
    ] as const
    await office.owner.query('update publications set ofd_id = $1 where id = $2', [
      rows[0]?.id,
      publicationId,
    ])
    for (const [table, id] of files) {
      for (const statement of [
        `delete from ${table} where id = ${id}`,
        `update ${table} set filename = 'other' where id = ${id}`,
        `update ${table} set filesize = 1 where id = ${id}`,
        `update ${table} set id = 99999 where id = ${id}`,
      ])
        expect([statement, await refusal(statement)]).toEqual([statement, RESTRICTED])
      expect(await refusal(`update ${table} set updated_at = now() where id = ${id}`)).toBeUndefined()
      const unpublished = `(select max(id) from ${table} where id <> ${id})`
      await application.query(`insert into ${table} (issue_id, revision) values ($1, 1)`, [issueId])
      expect(await refusal(`update ${table} set filename = 'mine' where id = ${unpublished}`)).toBeUndefined()
      expect(await refusal(`delete from ${table} where id = ${unpublished}`)).toBeUndefined()
    }
    const { rows: kept } = await office.owner.query('select pdf_id, ofd_id from publications where id = $1', [
      publicationId,
    ])
    expect(kept).toEqual([{ pdf_id: pdfId, ofd_id: rows[0]?.id }])
  })

  it('takes a closed delivery where its workflow leads, and nowhere else', async () => {
    const statuses = Object.keys(DELIVERY_STATUSES) as DeliveryStatus[]
    const isStep = (from: DeliveryStatus, to: DeliveryStatus) =>
      from === to ||
      Object.values(DELIVERY_TRANSITIONS).some(
        (step) => step.to === to && (step.from as readonly DeliveryStatus[]).includes(from),
      )
    for (const from of statuses.filter((status) => status !== 'pending' && status !== 'sending'))
      for (const to of statuses) {
        await office.owner.query(`update deliveries set status = '${from}'`)
        const code = await refusal(`update deliveries set status = '${to}'`)
        expect([from, to, code]).toEqual([from, to, isStep(from, to) ? undefined : RESTRICTED])
      }
    await office.owner.query(`update deliveries set status = 'sent', sent_at = now(), note = '250 ok'`)
    for (const change of ['sent_at = null', 'attempts = 9', `reason = 'noAnswer'`, `note = 'other'`])
      expect([change, await refusal(`update deliveries set ${change}`)]).toEqual([change, RESTRICTED])
    expect(await refusal('update deliveries set note = null')).toBeUndefined()
  })

  it('is what health tells of', async () => {
    const role = async (pool: Pick<Pool, 'query'>) =>
      (await readHealth({ pool, probes: new Map() })).database.role
    expect([await role(application), await role(office.owner)]).toEqual(['application', 'owner'])
  })
})
