import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ClearError } from '../process/clearError'
import type { Binaries } from './binaries'
import type { EmbeddedServer } from './embeddedServer'
import type { ServerAccount } from './serverAccount'

/** The embedded server's only user, its owner. */
export const DATABASE_USER = 'jianbao'

const DRAFT = 'making-'

type Init = { server: EmbeddedServer; binaries: Binaries; account: ServerAccount }

/**
 * Makes the cluster and its password, unless they are there. Made under another name and renamed when complete, so
 * that a process killed half way leaves nothing that looks like a cluster.
 */
export async function initCluster({ server, binaries, account }: Init): Promise<void> {
  if (existsSync(server.made)) return
  await removeDrafts(server)
  const draft = await mkdtemp(join(server.folder, DRAFT))
  const passwordFile = join(draft, basename(server.passwordFile))
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  for (const path of [draft, passwordFile]) {
    if (account.owner) await chown(path, account.owner.uid, account.owner.gid)
  }
  const cluster = join(draft, basename(server.cluster))
  // C.UTF-8 is the operating system's and lets pg_trgm see Han characters; where it is missing, C must do.
  const fault =
    initdb({ binaries, account, cluster, passwordFile, ctype: 'C.UTF-8' }) &&
    initdb({ binaries, account, cluster, passwordFile, ctype: 'C' })
  if (fault) throw new ClearError(`无法在 ${server.folder} 建立数据库：${fault}`)
  await rename(draft, server.made)
}

async function removeDrafts({ folder }: EmbeddedServer): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(DRAFT))
  await Promise.all(drafts.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}

/** What went wrong, or nothing. */
function initdb({
  binaries,
  account,
  cluster,
  passwordFile,
  ctype,
}: {
  binaries: Binaries
  account: ServerAccount
  cluster: string
  passwordFile: string
  ctype: string
}): string | undefined {
  const [program = binaries.initdb, ...words] = [
    ...account.command,
    binaries.initdb,
    ...['--pgdata', cluster, '--username', DATABASE_USER, '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--lc-ctype', ctype],
    // Sorts Chinese by pinyin and needs no locale of the operating system.
    ...['--locale-provider', 'icu', '--icu-locale', 'zh-Hans-CN'],
    // The files of a new cluster can be made again; the server itself does sync what is committed.
    '--no-sync',
  ]
  const result = spawnSync(program, words, {
    ...account.become,
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  if (result.status === 0) return undefined
  return result.error?.message ?? result.stderr.trim().split('\n').at(-1) ?? 'initdb'
}
