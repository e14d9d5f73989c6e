import { spawnSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workflowPage } from './docs/workflowPage'
import { ClearError } from './process/clearError'
import { runScript } from './process/runScript'

const TYPES = 'src/payload-types.ts'
const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'
const MIGRATIONS = 'src/migrations'

// Whether what is generated and committed is what would be generated now. Leaves the tree as it was.
await runScript(async () => {
  const stale = [
    await staleAfter('generate:types', TYPES),
    await staleAfter('generate:importmap', IMPORT_MAP),
    await missingMigration(),
    (await readFile('docs/workflow.md', 'utf8')) === workflowPage()
      ? undefined
      : 'docs/workflow.md (npm run docs:workflow)',
  ].filter((name) => name !== undefined)
  if (stale.length > 0) throw new ClearError(`stale, generate and commit:\n  ${stale.join('\n  ')}`)
})

async function staleAfter(command: string, path: string): Promise<string | undefined> {
  const before = await readFile(path, 'utf8')
  payload(command)
  const after = await readFile(path, 'utf8')
  if (after === before) return undefined
  await writeFile(path, before)
  return `${path} (npm run payload -- ${command})`
}

async function missingMigration(): Promise<string | undefined> {
  const index = await readFile(join(MIGRATIONS, 'index.ts'), 'utf8')
  const before = new Set(await readdir(MIGRATIONS))
  payload('migrate:create', 'check', '--skip-empty')
  const made = (await readdir(MIGRATIONS)).filter((name) => !before.has(name))
  if (made.length === 0) return undefined
  await Promise.all(made.map((name) => rm(join(MIGRATIONS, name))))
  await writeFile(join(MIGRATIONS, 'index.ts'), index)
  return `${MIGRATIONS} (npm run payload -- migrate:create)`
}

function payload(...args: string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=production', join('node_modules', 'payload', 'bin.js'), ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '--conditions=production' } },
  )
  if (status !== 0) throw new ClearError(`payload ${args.join(' ')} failed\n${stderr}`)
}
