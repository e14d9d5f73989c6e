import { readEnv } from '../../src/env/readEnv'
import { ensureDatabase } from './ensureDatabase'

/** `application`: may add and read what is on record; `owner`: migrates. The same where the office has one role only. */
export type DatabaseUrls = { application: string; owner: string }

/** The database of this process's variables; the embedded server is started for it. Throws EnvError or ClearError. */
export async function databaseUrls(): Promise<DatabaseUrls> {
  const { DATABASE_URL, MIGRATE_DATABASE_URL, DATA_DIR } = readEnv(process.env)
  if (DATABASE_URL) return { application: DATABASE_URL, owner: MIGRATE_DATABASE_URL ?? DATABASE_URL }
  const { url, ownerUrl } = await ensureDatabase({ dataDir: DATA_DIR })
  return { application: url, owner: ownerUrl }
}
