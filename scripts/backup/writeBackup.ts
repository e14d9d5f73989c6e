import { access } from 'node:fs/promises'
import pg from 'pg'
import { readStoredFile } from '../../src/services/files/readStoredFile'
import { StoredFileMissing, type StoredFile } from '../../src/services/files/storedFile'
import { ClearError } from '../process/clearError'
import { writeArchive, type AddEntry, type Archive } from './archive'
import { readFileNames } from './fileNames'
import { END, MANIFEST, type End, type Manifest } from './manifest'
import { quoted, readMigrations, readSequences, readTables, type Column } from './schema'

// A row can hold a whole brief; this many of them fit into memory with ease.
const ROWS_AT_ONCE = 200

export type Written = { rows: number; files: number; missing: StoredFile[] }

/**
 * Writes the database at `url` as it is at one moment, and the files it names, to the new file `file`, encrypted when there is a `key`. Nobody has to
 * stop working meanwhile. `missing`: files that a document names and the store does not have.
 * @throws ClearError when `file` exists
 */
export async function writeBackup({ url, ...archive }: Archive & { url: string }): Promise<Written> {
  const { file } = archive
  if (await exists(file)) throw new ClearError(`${file} 已经存在，请换一个文件名。`)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // One snapshot for all tables: whatever is committed from here on is not in the backup.
    await client.query('begin isolation level repeatable read read only')
    const written: Written = { rows: 0, files: 0, missing: [] }
    await writeArchive(archive, async (add) => {
      const manifest: Manifest = {
        format: 'jianbao-backup-1',
        takenAt: new Date().toISOString(),
        migrations: await readMigrations(client),
      }
      await add(MANIFEST, JSON.stringify(manifest))
      const tables = await addTables(add, client)
      written.missing = await addFiles(add, client, () => (written.files += 1))
      const end: End = { tables, sequences: await readSequences(client), files: written.files }
      await add(END, JSON.stringify(end))
      written.rows = Object.values(tables).reduce((sum, count) => sum + count, 0)
    })
    return written
  } finally {
    await client.end()
  }
}

async function addTables(add: AddEntry, client: pg.Client): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const [table, columns] of await readTables(client)) {
    counts[table] = 0
    await client.query(`declare rows no scroll cursor for ${rowsAsJson(table, columns)}`)
    for (let part = 1; ; part += 1) {
      const { rows } = await client.query<{ row: string }>(`fetch ${ROWS_AT_ONCE} from rows`)
      if (rows.length === 0) break
      counts[table] += rows.length
      await add(`tables/${table}/${part}.jsonl`, rows.map(({ row }) => `${row}\n`).join(''))
    }
    await client.query('close rows')
  }
  return counts
}

/** Values as PostgreSQL's own text: nothing is lost on the way through JSON, not even a JSON null beside an SQL one. */
function rowsAsJson(table: string, columns: readonly Column[]): string {
  const texts = columns.map(({ name }) => `${quoted(name)}::text as ${quoted(name)}`)
  return `select row_to_json(t)::text as row from (select ${texts.join(', ')} from ${quoted(table)}) t`
}

async function addFiles(add: AddEntry, client: pg.Client, count: () => void): Promise<StoredFile[]> {
  const missing: StoredFile[] = []
  for (const file of await readFileNames(client)) {
    try {
      await add(`files/${file.collection}/${file.filename}`, await readStoredFile(file))
      count()
    } catch (error) {
      if (!(error instanceof StoredFileMissing)) throw error
      missing.push(file)
    }
  }
  return missing
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
