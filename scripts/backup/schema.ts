import pg from 'pg'

type Queryable = Pick<pg.ClientBase, 'query'>

export type Column = { name: string; type: string }

// Migrations are compared, not copied; the signs of living workers and their last claim, what was told of
// this machine, counts of requests, who forgot a password and the token for an empty system belong to the hour.
const NOT_COPIED = [
  'payload_migrations',
  'worker_signs',
  'last_claim',
  'alerts',
  'rate_limits',
  'password_requests',
  'setup_tokens',
]

/** The tables of the application with their columns, in a fixed order. Computed columns are left out. */
export async function readTables(db: Queryable): Promise<Map<string, Column[]>> {
  const { rows } = await db.query<{ table: string; name: string; type: string }>(
    `select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by c.relname, a.attnum`,
    [NOT_COPIED],
  )
  const tables = new Map<string, Column[]>()
  for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column])
  return tables
}

export async function readMigrations(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>('select name from payload_migrations order by name')
  return rows.map(({ name }) => name)
}

/** Last value of each sequence that was ever used. Read after the rows, it is never behind them. */
export async function readSequences(db: Queryable): Promise<Record<string, string>> {
  const { rows } = await db.query<{ name: string; value: string }>(
    `select sequencename as name, last_value::text as value from pg_sequences
     where schemaname = current_schema() and last_value is not null order by 1`,
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** Foreign keys, as `alter table` clauses need them. */
export async function readForeignKeys(db: Queryable): Promise<{ table: string; name: string }[]> {
  const { rows } = await db.query<{ table: string; name: string }>(
    `select r.relname as "table", k.conname as name from pg_constraint k join pg_class r on r.oid = k.conrelid
     where k.contype = 'f' and not k.condeferrable and k.connamespace = current_schema()::regnamespace order by 1, 2`,
  )
  return rows
}

export const quoted = pg.escapeIdentifier
