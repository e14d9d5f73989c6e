import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isRunning } from '../../scripts/process/processState'
import { buildPrograms } from '../../scripts/stack/buildPrograms'

/** What only tests start as processes of their own. */
const OF_TESTS = [
  'tests/support/fillOffice.ts',
  'tests/support/smtp/worker.ts',
  'tests/support/messengers/worker.ts',
]

/**
 * Our programs as `npm run build` makes them, from this run's sources: a test starts what production starts, in a third of
 * the time that tsx takes to read them one by one. `vitest.config.ts` says where; what a person may run from stays as it is.
 */
export default async function buildTestPrograms(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env.JIANBAO_BUILT
  if (!folder) throw new Error('JIANBAO_BUILT names no folder')
  // Once for all projects of a run.
  if (!existsSync(folder)) {
    await removeAbandoned(dirname(folder))
    await buildPrograms(folder, OF_TESTS)
  }
  project.onTestsRerun(() => buildPrograms(folder, OF_TESTS))
  return () => rm(folder, { recursive: true, force: true })
}

/** A run that was killed could not clean up. Its folder is named after its process. */
async function removeAbandoned(folders: string): Promise<void> {
  const names = await readdir(folders).catch(() => [])
  for (const name of names)
    if (!isRunning(Number(name))) await rm(join(folders, name), { recursive: true, force: true })
}
