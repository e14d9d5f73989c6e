import { spawnSync } from 'node:child_process'
import { chown, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ClearError } from '../process/clearError'
import type { Binaries } from './binaries'

type Ids = { uid: number; gid: number }

/** How to start PostgreSQL's programs, which refuse to run as root. */
export type ServerAccount = {
  /** Goes before the program's own words. */
  command: readonly string[]
  /** For child_process: whom to become. */
  become: Partial<Ids>
  /** Who must own what the programs read and write, where that is not this process's user. */
  owner?: Ids
}

const NOBODY: Ids = { uid: 65_534, gid: 65_534 }
const OWN: ServerAccount = { command: [], become: {} }
// Inside its own user namespace the server sees itself as uid 1000 while its files stay root's.
const NAMESPACE: ServerAccount = {
  command: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'],
  become: {},
}

/**
 * The account that owns, or is to own, everything in `folder`. Not root: one's own. Root: `postgres` or 65534 if
 * that account reaches programs and folder, which a 0700 home stops; else a user namespace, which Docker's default
 * profile stops; else 65534 with the one capability that passes a 0700 home. A folder that has an owner keeps it.
 * Throws ClearError where none of these works.
 */
export async function serverAccount(folder: string, { postgres }: Binaries): Promise<ServerAccount> {
  const me = process.getuid?.()
  const { uid, gid } = await stat(folder)
  if (me === undefined || (me !== 0 && me === uid)) return OWN
  if (me !== 0) {
    throw new ClearError(`数据目录 ${folder} 属于另一用户（uid ${uid}），请用该用户启动，或另设 DATA_DIR。`)
  }
  const candidates =
    uid === 0 ? await accountsForRoot() : [setuid({ uid, gid }), withCapability({ uid, gid })]
  const account = candidates.find((candidate) => works(candidate, { postgres, parent: dirname(folder) }))
  if (!account) {
    throw new ClearError(
      `PostgreSQL 不能以 root 运行，而其他用户无法访问 ${folder}。请改用普通用户启动，或把 DATA_DIR 设到各用户可进入的目录，或设置 DATABASE_URL。`,
    )
  }
  if (account.owner) await chown(folder, account.owner.uid, account.owner.gid)
  return account
}

async function accountsForRoot(): Promise<ServerAccount[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const [, , uid, gid] = lines.find((line) => line.startsWith('postgres:'))?.split(':') ?? []
  const postgres = uid && gid ? [setuid({ uid: Number(uid), gid: Number(gid) })] : []
  return [...postgres, setuid(NOBODY), NAMESPACE, withCapability(NOBODY)]
}

function setuid(owner: Ids): ServerAccount {
  return { command: [], become: owner, owner }
}

function withCapability(owner: Ids): ServerAccount {
  const ids = ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups']
  const capability = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override']
  return { command: ['setpriv', ...ids, ...capability, '--'], become: {}, owner }
}

/** Whether `account` can run the server's program and enter the folder above the data. */
function works(account: ServerAccount, { postgres, parent }: { postgres: string; parent: string }): boolean {
  return [
    [postgres, '--version'],
    ['/bin/sh', '-c', 'cd "$1"', 'sh', parent],
  ].every((words) => {
    const [program = '', ...rest] = [...account.command, ...words]
    return spawnSync(program, rest, { ...account.become, cwd: '/', stdio: 'ignore' }).status === 0
  })
}
