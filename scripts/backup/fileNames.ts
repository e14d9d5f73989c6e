import type pg from 'pg'
import type { StoredFile } from '../../src/services/files/storedFile'
import { quoted } from './schema'

const COLLECTIONS = ['media', 'pdfs', 'ofds', 'originals', 'scans'] as const

/** Every file a document names: the upload itself and its smaller sizes. */
export async function readFileNames(client: pg.ClientBase): Promise<StoredFile[]> {
  const { rows: columns } = await client.query<{ collection: StoredFile['collection']; column: string }>(
    String.raw`select table_name as collection, column_name as "column" from information_schema.columns
     where table_schema = current_schema() and table_name = any ($1)
       and (column_name = 'filename' or column_name like 'sizes\_%\_filename') order by 1, 2`,
    [COLLECTIONS],
  )
  const files: StoredFile[] = []
  for (const { collection, column } of columns) {
    const { rows } = await client.query<{ filename: string }>(
      `select ${quoted(column)} as filename from ${quoted(collection)} where ${quoted(column)} is not null order by id`,
    )
    files.push(...rows.map(({ filename }) => ({ collection, filename })))
  }
  return files
}

/** The file an entry of the archive is, or undefined. A name that leads out of the store is none. */
export function fileOfEntry(name: string): StoredFile | undefined {
  const [, folder, filename = ''] = /^files\/([^/]+)\/([^/\\]+)$/.exec(name) ?? []
  const collection = COLLECTIONS.find((known) => known === folder)
  return collection && filename !== '.' && filename !== '..' ? { collection, filename } : undefined
}
