import pg from 'pg'
import { describeSchema } from './describeSchema'

/**
 * The whole database at `url` as SQL that makes it again in an empty one: schema, rows, sequences. One transaction, a row a
 * line, the same bytes for the same database. For fixtures and small offices; a large one has pg_dump.
 */
export async function dumpDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { tables, guards } = await describeSchema(client)
    const rows = await dumpRows(client)
    const sequences = await lines(
      client,
      `select format('select setval(%L, %s)', sequencename, last_value) as line from pg_sequences
        where schemaname = current_schema() and last_value is not null order by sequencename`,
    )
    // Bodies of functions name tables that come later.
    return [
      'begin',
      'set local check_function_bodies = off',
      ...tables,
      ...rows,
      ...sequences,
      ...guards,
      'commit',
    ]
      .map((statement) => `${statement};\n`)
      .join('')
  } finally {
    await client.end()
  }
}

async function dumpRows(client: pg.Client): Promise<string[]> {
  // PostgreSQL writes the query that writes the rows: every column as a literal, which an insert reads by its type.
  const queries = await lines(
    client,
    `select format('select %L || concat_ws('', '', %s) || '')'' as line from %I order by 1',
                   format('insert into %I (%s) values (', relname, string_agg(format('%I', attname), ', ' order by attnum)),
                   string_agg(format('quote_nullable(%I::text)', attname), ', ' order by attnum), relname) as line
       from pg_class c join pg_attribute on attrelid = c.oid
      where relnamespace = current_schema()::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
      group by relname order by relname`,
  )
  const statements: string[] = []
  for (const query of queries) statements.push(...(await lines(client, query)))
  return statements
}

async function lines(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(query)
  return rows.map(({ line }) => line)
}
