import pg from 'pg'
import { describeSchema } from '../../scripts/database/describeSchema'

/** What the database at `url` is made of, so that two can be compared: columns in order of name, white space of bodies folded. */
export async function comparableSchema(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { tables, guards } = await describeSchema(client).finally(() => client.end())
  return [...tables, ...guards].map(comparable).sort()
}

function comparable(statement: string): string {
  if (!statement.startsWith('create table')) return statement.replace(/\s+/g, ' ')
  // A column added later stands last; by its name it stands where it would in a fresh table.
  const [head, ...columns] = statement.replace(/\n\)$/, '').split(/,?\n {2}/)
  return [head, ...columns.sort()].join('\n')
}
