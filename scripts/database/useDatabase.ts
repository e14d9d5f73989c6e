import { checkDatabase } from './checkDatabase'
import { databaseUrls, type DatabaseUrls } from './databaseUrls'

/**
 * The database of this process: DATABASE_URL, tried once, or the embedded server. Its URL is put into the environment,
 * where the application and the processes started from here find it; the owner's is taken out. What migrates or restores
 * asks `as` the owner. Throws EnvError or ClearError.
 */
export async function useDatabase(as: keyof DatabaseUrls = 'application'): Promise<string> {
  const url = (await databaseUrls())[as]
  for (const warning of await checkDatabase(url)) console.warn(warning)
  process.env.DATABASE_URL = url
  delete process.env.MIGRATE_DATABASE_URL
  return url
}
