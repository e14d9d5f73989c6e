import type pg from 'pg'
import { quoted, type Column } from './schema'

/** Inserts the lines of one part of a table. @returns how many rows */
export async function insertRows(
  client: pg.Client,
  { table, columns, bytes }: { table: string; columns: readonly Column[]; bytes: Buffer },
): Promise<number> {
  const lines = bytes.toString().split('\n').slice(0, -1)
  const names = columns.map(({ name }) => quoted(name)).join(', ')
  const values = columns.map(({ name, type }) => `(line ->> ${literal(name)})::${type}`).join(', ')
  const { rowCount } = await client.query(
    `insert into ${quoted(table)} (${names}) overriding system value
     select ${values} from json_array_elements($1::json) line`,
    [`[${lines.join(',')}]`],
  )
  return rowCount ?? 0
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
