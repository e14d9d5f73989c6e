import { readEnv } from '../../src/env/readEnv'
import { checkDatabase } from './checkDatabase'
import { ensureDatabase } from './ensureDatabase'

/**
 * The database of this process: DATABASE_URL, tried once, or the embedded server. Its URL is put into the environment,
 * where the application and the processes started from here find it. Throws EnvError or ClearError.
 */
export async function useDatabase(): Promise<string> {
  const { DATABASE_URL, DATA_DIR } = readEnv(process.env)
  const url = DATABASE_URL ?? (await ensureDatabase({ dataDir: DATA_DIR })).url
  for (const warning of await checkDatabase(url)) console.warn(warning)
  process.env.DATABASE_URL = url
  return url
}
