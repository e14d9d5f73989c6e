import type { Sql } from 'sql-template-tag'

/** Rows as node-postgres gives them: `timestamptz` as Date (`to_json` of it: ISO 8601), `int8` as string, `json` parsed. */
export type Rows<Row> = { rows: Row[]; rowCount: number | null }

/**
 * Where SQL is run: the pool, outside any request, or the client of an open transaction. A statement is a template of
 * `sql-template-tag`, whose values travel as parameters and which nests; node-postgres takes it as it is.
 */
export type Db = {
  query: <Row extends object>(statement: Sql) => Promise<Rows<Row>>
}
