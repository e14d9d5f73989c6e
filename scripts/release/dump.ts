import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { dumpDatabase } from '../database/dumpDatabase'
import { ensureDatabase } from '../database/ensureDatabase'
import { ClearError } from '../process/clearError'
import { runScript } from '../process/runScript'
import { runToEnd } from '../process/runToEnd'

// What this version leaves behind in the database of a small office, for the upgrade test of the versions to come.
await runScript(async () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile('package.json', 'utf8')))
  const path = `tests/fixtures/upgrades/${version}.sql`
  const dataDir = await mkdtemp(join(tmpdir(), 'jianbao-release-'))
  // Started as root, the server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const { url, ownerUrl, stop } = await ensureDatabase({ dataDir, durable: false })
  try {
    const env = { DATABASE_URL: url, MIGRATE_DATABASE_URL: ownerUrl, DATA_DIR: dataDir, NODE_ENV: 'test' }
    await runToEnd({ script: 'scripts/migrate.ts', env, quiet: true })
    await runToEnd({ script: 'scripts/release/writeOffice.ts', env, quiet: true })
    // Never over another: what a release left behind does not change any more.
    await writeFile(path, await dumpDatabase(ownerUrl), { flag: 'wx' }).catch(() => {
      throw new ClearError(`${path} 已经存在。`)
    })
    console.log(path)
  } finally {
    await stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})
