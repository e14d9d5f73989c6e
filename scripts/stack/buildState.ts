import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROGRAMS_FOLDER } from '../../src/env/ownProgram'

const SOURCES = ['src', 'payload.config.ts', 'tsconfig.json', 'package-lock.json']

/** What `npm run build` makes: the folder, what is in it when it is complete, what it is made of. */
export const BUILDS = {
  web: { folder: '.next', last: 'BUILD_ID', sources: [...SOURCES, 'public', 'next.config.ts'] },
  programs: { folder: PROGRAMS_FOLDER, last: 'scripts/worker.js', sources: [...SOURCES, 'scripts'] },
} as const satisfies Record<string, { folder: string; last: string; sources: readonly string[] }>

export type Build = keyof typeof BUILDS

/** Whether there is a complete build of exactly these sources. */
export async function isBuildFresh(build: Build): Promise<boolean> {
  if (!hasBuild(build)) return false
  const built = await readFile(hashFile(build), 'utf8').catch(() => '')
  return built === (await sourcesHash(build))
}

/** Whether there is a complete build, of whatever sources. */
export function hasBuild(build: Build): boolean {
  const { folder, last } = BUILDS[build]
  return existsSync(join(folder, last))
}

/** Makes a build and notes of what: of the sources before it, so that an edit meanwhile makes it stale. */
export async function recorded(build: Build, make: () => Promise<void>): Promise<void> {
  const hash = await sourcesHash(build)
  await make()
  await writeFile(hashFile(build), hash)
}

function hashFile(build: Build): string {
  return join(BUILDS[build].folder, 'jianbao-sources')
}

/** SHA-256 over names and contents of all that goes into a build. */
async function sourcesHash(build: Build): Promise<string> {
  const hash = createHash('sha256')
  const paths = BUILDS[build].sources.filter((path) => existsSync(path))
  const files = (await Promise.all(paths.map(filesUnder))).flat().sort()
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined
      throw error
    },
  )
  if (!entries) return [path]
  // `path` holds the folder in Node 20.9, `parentPath` from 20.12 on.
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
