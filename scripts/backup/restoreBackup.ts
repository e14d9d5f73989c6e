import pg from 'pg'
import { isOwner } from '../database/grantApplication'
import { COMMAND_LINE, recordCommand } from '../database/recordCommand'
import { ClearError } from '../process/clearError'
import { readArchive, type Archive } from './archive'
import { fileOfEntry } from './fileNames'
import { insertRows } from './insertRows'
import { END, MANIFEST, notABackup, parseEnd, parseManifest, type End, type Manifest } from './manifest'
import { requireWhole } from './requireWhole'
import { restoreFile } from './restoreFile'
import { quoted, readForeignKeys, readMigrations, readTables, type Column } from './schema'
import { settleRestored } from './settleRestored'

export type Restored = { rows: number; files: number; /** Mails that now wait for a person. */ held: number }

/**
 * Fills the empty database at `url` from a backup, all or nothing, and puts its files into the store.
 * @throws ClearError when the file is no whole backup, the database is not empty, or is of another version
 */
export async function restoreBackup({ url, ...archive }: Archive & { url: string }): Promise<Restored> {
  await requireWhole(archive)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await requireOwner(client)
    const tables = await readTables(client)
    const keys = await readForeignKeys(client)
    // Rows point at each other in circles (an issue at its PDF, the PDF at its issue): looked at when all are there.
    // This also keeps everybody else from writing until the end.
    for (const { table, name } of keys) await deferrable(client, { table, name })
    await forgetCommands(client)
    await requireEmpty(client, tables)
    const { rows, files, end, takenAt } = await readInto(client, { archive, tables })
    await client.query('set constraints all immediate')
    for (const { table, name } of keys) await notDeferrable(client, { table, name })
    for (const [name, value] of Object.entries(end.sequences))
      await client.query('select setval($1::regclass, $2)', [quoted(name), value])
    const held = await settleRestored(client, { takenAt })
    await recordCommand(client, { event: 'restored', detail: { takenAt, rows, files, held } })
    await client.query('commit')
    return { rows, files, held }
  } finally {
    // Ends an open transaction, and with it all of it.
    await client.end()
  }
}

type Source = { archive: Archive; tables: Map<string, Column[]> }

async function readInto(client: pg.Client, { archive, tables }: Source) {
  const counts = new Map<string, number>([...tables.keys()].map((table) => [table, 0]))
  let files = 0
  let manifest: Manifest | undefined
  let end: End | undefined
  await readArchive(archive, async (name, bytes) => {
    if (name === MANIFEST) {
      manifest = parseManifest(bytes)
      await requireSameMigrations(client, manifest)
      return
    }
    if (!manifest || end) throw notABackup()
    const stored = fileOfEntry(name)
    if (name === END) {
      end = parseEnd(bytes)
    } else if (stored) {
      await restoreFile(stored, bytes)
      files += 1
    } else {
      const table = name.split('/')[1] ?? ''
      const columns = name.startsWith('tables/') ? tables.get(table) : undefined
      if (!columns) throw notABackup()
      counts.set(table, (counts.get(table) ?? 0) + (await insertRows(client, { table, columns, bytes })))
    }
  })
  if (!manifest || !end || files !== end.files || !isSame(counts, end.tables)) throw notABackup()
  return {
    rows: [...counts.values()].reduce((sum, count) => sum + count, 0),
    files,
    end,
    takenAt: manifest.takenAt,
  }
}

async function requireOwner(client: pg.Client): Promise<void> {
  if (await isOwner(client)) return
  throw new ClearError('恢复要以数据表的所有者连接：请设置 MIGRATE_DATABASE_URL，见 docs/operations.md。')
}

/** Of a new database what was done at the server itself may be on record already: a check, a backup. Nothing else is known of it. */
async function forgetCommands(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    'select from audit where actor is not null or actor_name is null or not starts_with(actor_name, $1) limit 1',
    [COMMAND_LINE],
  )
  if (rowCount) return
  await client.query(`select set_config('jianbao.cuts_record', 'yes', true)`)
  await client.query('delete from audit_chain')
  await client.query('delete from audit')
  await client.query(`select set_config('jianbao.cuts_record', '', true)`)
}

async function requireEmpty(client: pg.Client, tables: Map<string, Column[]>): Promise<void> {
  for (const table of tables.keys()) {
    const { rowCount } = await client.query(`select 1 from ${quoted(table)} limit 1`)
    if (rowCount)
      throw new ClearError(
        `数据库不是空的（${table} 中已有数据）。请新建一个数据库，运行 npm run migrate 后再恢复。`,
      )
  }
}

async function requireSameMigrations(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const here = await readMigrations(client)
  if (here.join() === migrations.join()) return
  throw new ClearError(
    `备份来自另一个版本：备份有 ${migrations.length} 个迁移（至 ${migrations.at(-1)}），数据库有 ${here.length} 个（至 ${here.at(-1)}）。请用备份时的版本恢复，再升级。`,
  )
}

type Key = { table: string; name: string }

async function deferrable(client: pg.Client, { table, name }: Key): Promise<void> {
  await client.query(
    `alter table ${quoted(table)} alter constraint ${quoted(name)} deferrable initially deferred`,
  )
}

async function notDeferrable(client: pg.Client, { table, name }: Key): Promise<void> {
  await client.query(`alter table ${quoted(table)} alter constraint ${quoted(name)} not deferrable`)
}

function isSame(counts: Map<string, number>, expected: Record<string, number>): boolean {
  return (
    counts.size === Object.keys(expected).length &&
    [...counts].every(([table, count]) => expected[table] === count)
  )
}
