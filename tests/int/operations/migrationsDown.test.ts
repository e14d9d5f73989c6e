import { drizzle } from 'drizzle-orm/node-postgres'
import type { MigrateDownArgs } from '@payloadcms/db-postgres'
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '@/migrations'
import { testDatabase } from '../../support/database'

let database: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

type Column = { type: string; table: string; column: string }
type Snapshot = { enums: Record<string, { name: string; values: string[] }> }

const rowsOf = async <Row>(text: string, values: unknown[] = []) =>
  (await database.owner.query<Row & {}>(text, values)).rows

/** What a type held when it was made, by the first state of the schema that has it. */
function firstValues(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const file of readdirSync('src/migrations').sort()) {
    if (!file.endsWith('.json')) continue
    const { enums } = JSON.parse(readFileSync(`src/migrations/${file}`, 'utf8')) as Snapshot
    for (const { name, values } of Object.values(enums)) if (!found.has(name)) found.set(name, values)
  }
  return found
}

/** Values that a migration added to a type of before. */
async function addedValues(): Promise<Map<string, string[]>> {
  const first = firstValues()
  const types = await rowsOf<{ type: string; values: string[] }>(
    `select typname as type, array_agg(enumlabel::text order by enumsortorder) as values
       from pg_enum join pg_type on pg_type.oid = enumtypid group by 1`,
  )
  return new Map(
    types.flatMap(({ type, values }) => {
      const added = values.filter((value) => !first.get(type)?.includes(value))
      return added.length > 0 ? [[type, added]] : []
    }),
  )
}

/** What a row of each table needs beside the value: a table that gains a value has to be named here. */
const ROWS: Record<string, (value: string) => Record<string, unknown>> = {
  'users.role': (value) => ({ email: `${value}@office.test`, name: value }),
  'notices.kind': (value) => ({
    email: `${value}@office.test`,
    subject: value,
    text: value,
    html: value,
    mail: {},
    key: value,
    message_id: value,
  }),
  'messages.kind': (value) => ({
    messenger: 'wecom',
    subject: value,
    link: value,
    key: value,
    message_id: value,
  }),
  'recipients.kind': (value) => ({ name: value, order: 1 }),
  'audit.event': (value) => ({ at: new Date(), actor_name: value, outcome: 'ok' }),
}

async function fill({ table, column }: Column, value: string): Promise<void> {
  const given = ROWS[`${table}.${column}`]
  if (!given) throw new Error(`${table}.${column} gained '${value}': what does a row of it need?`)
  const row = { ...given(value), [column]: value }
  const names = Object.keys(row).map((name) => `"${name}"`)
  const places = names.map((_, index) => `$${index + 1}`)
  await rowsOf(
    `insert into "${table}" (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
}

describe('the migrations', () => {
  it('go down over rows of every kind that they brought, and up again', async () => {
    const added = await addedValues()
    const columns = await rowsOf<Column>(
      `select udt_name as type, table_name as table, column_name as column from information_schema.columns
        where udt_name = any ($1) and table_schema = 'public'`,
      [[...added.keys()]],
    )
    expect(columns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(Object.keys(ROWS).sort())
    for (const column of columns) for (const value of added.get(column.type) ?? []) await fill(column, value)
    const args = { db: drizzle(database.owner) } as unknown as MigrateDownArgs
    const later = migrations.filter(({ name }) => !/_(initial|guards)$/.test(name))
    for (const { name, down } of later.toReversed()) {
      await down(args).catch((error: unknown) => {
        throw new Error(`${name} does not go down`, { cause: error })
      })
    }
    const roles = await rowsOf<{ name: string; role: string; active: boolean }>(
      'select name, role, active from users order by name',
    )
    // What a program does not know, it must not let in.
    expect(roles).toEqual(['auditor', 'signer'].map((name) => ({ name, role: 'author', active: false })))
    expect(await rowsOf('select kind, active from recipients')).toEqual([{ kind: 'copy', active: false }])
    for (const { name, up } of later) {
      await up(args).catch((error: unknown) => {
        throw new Error(`${name} does not go up again`, { cause: error })
      })
    }
  })
})
