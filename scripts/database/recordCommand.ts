import { userInfo } from 'node:os'
import pg from 'pg'
import { insertAudit, type AuditEntry } from '../../src/services/audit/insertAudit'

type Entry = Omit<AuditEntry, 'actor'>

/** How the names begin of those who acted at the server itself; they have no number of an account. */
export const COMMAND_LINE = '服务器命令行'

/** What was done at the server itself, in the name of the account of the system that did it. */
export async function recordCommand(database: string | pg.Client, entry: Entry): Promise<void> {
  const actor = { name: `${COMMAND_LINE}（${userInfo().username}）` }
  if (typeof database !== 'string') return insertAudit(database, { ...entry, actor })
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await insertAudit(client, { ...entry, actor }).finally(() => client.end())
}
