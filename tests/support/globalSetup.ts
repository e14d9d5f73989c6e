import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { asRole, roleOf, type Role } from '../../scripts/database/applicationRole'
import { createDatabase } from '../../scripts/database/createDatabase'
import { ensureDatabase } from '../../scripts/database/ensureDatabase'
import { embeddedServer } from '../../scripts/database/embeddedServer'
import { stopPostmaster } from '../../scripts/database/postmaster'
import { runToEnd } from '../../scripts/process/runToEnd'
import { isRunning } from '../../scripts/process/processState'
import type { OfficeFound } from './fillOffice'

declare module 'vitest' {
  // Vitest's own table of provided values can only be added to by merging interfaces.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    /** Whom the application connects as. */
    application: Role
    /** URL of the migrated database that every test file gets a copy of: its owner's. */
    templateUrl: string
    /** URL of one with people in it, for `openOffice`. */
    officeUrl: string
    office: OfficeFound
  }
}

const FOLDER = 'jianbao-test-'

/** One embedded PostgreSQL for this run, with the databases in it that `testDatabase` and `openOffice` copy. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedServers()
  const dataDir = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`))
  // Started as root, the server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const database = await ensureDatabase({ dataDir, durable: false })
  const templateUrl = await createDatabase({ server: database.ownerUrl, name: 'template_jianbao' })
  const application = roleOf(database.url)
  project.provide('application', application)
  await runToEnd({
    script: 'scripts/migrate.ts',
    env: {
      DATABASE_URL: asRole(templateUrl, application),
      MIGRATE_DATABASE_URL: templateUrl,
      NODE_ENV: 'test',
    },
    quiet: true,
  })
  project.provide('templateUrl', templateUrl)
  const officeUrl = await createDatabase({
    server: database.ownerUrl,
    name: 'template_office',
    template: 'template_jianbao',
  })
  const found = join(dataDir, 'office.json')
  await runToEnd({
    script: 'tests/support/fillOffice.ts',
    args: [found],
    env: { DATABASE_URL: asRole(officeUrl, application), NODE_ENV: 'test' },
    quiet: true,
  })
  project.provide('officeUrl', officeUrl)
  project.provide('office', JSON.parse(await readFile(found, 'utf8')) as OfficeFound)

  return async () => {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A run that was killed could not clean up. Its folder carries its pid. */
async function removeAbandonedServers(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER))
  for (const name of folders) {
    if (isRunning(Number(name.split('-')[2]))) continue
    const dataDir = join(tmpdir(), name)
    await stopPostmaster((await embeddedServer(dataDir)).cluster)
    await rm(dataDir, { recursive: true, force: true })
  }
}
