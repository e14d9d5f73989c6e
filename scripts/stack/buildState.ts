import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const BUILD = '.next'
const HASH_FILE = join(BUILD, 'jianbao-sources')
const SOURCES = ['src', 'public', 'payload.config.ts', 'next.config.ts', 'tsconfig.json', 'package-lock.json']

/** Whether there is a complete build of exactly these sources. */
export async function isBuildFresh(): Promise<boolean> {
  if (!hasBuild()) return false
  const built = await readFile(HASH_FILE, 'utf8').catch(() => '')
  return built === (await sourcesHash())
}

/** Whether there is a complete build, of whatever sources. */
export function hasBuild(): boolean {
  return existsSync(join(BUILD, 'BUILD_ID'))
}

/** To be called with the hash taken before a build, when that has succeeded: an edit meanwhile makes it stale. */
export async function recordBuild(hash: string): Promise<void> {
  await writeFile(HASH_FILE, hash)
}

/** SHA-256 over names and contents of all that goes into a build. */
export async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(SOURCES.filter((path) => existsSync(path)).map(filesUnder))).flat().sort()
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
