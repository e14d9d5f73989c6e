import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClearError } from '../process/clearError'
import { freePort } from '../process/ports'
import { isRunning } from '../process/processState'
import { waitUntil } from '../process/waitUntil'
import type { Binaries } from './binaries'
import type { EmbeddedServer } from './embeddedServer'
import { forgetDeadPostmaster, runningPostmaster } from './postmaster'
import type { Postmaster } from './postmaster'
import type { ServerAccount } from './serverAccount'

const ATTEMPTS = 10
const BETWEEN_ATTEMPTS_MS = 500

type Start = { server: EmbeddedServer; binaries: Binaries; account: ServerAccount; durable: boolean }

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, in a session of its own, so that it outlives whoever started it.
 * Another attempt is made where the port was taken meanwhile, or where children of a killed server are still ending.
 */
export async function startPostmaster(start: Start): Promise<Postmaster> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const already = await settledPostmaster(start.server.cluster)
    if (already) return already
    await forgetDeadPostmaster(start.server.cluster)
    const ready = await attemptStart(start)
    if (ready) return ready
    await sleep(BETWEEN_ATTEMPTS_MS)
  }
  const log = await readFile(start.server.log, 'utf8').catch(() => '')
  throw new ClearError(
    `PostgreSQL 未能启动，日志 ${start.server.log} 的末尾：${log.trim().split('\n').at(-1)}`,
  )
}

/** A server that is starting or stopping is waited for: it is ready, or gone. */
async function settledPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const settled = await waitUntil(
    async () => {
      const postmaster = await runningPostmaster(cluster)
      if (!postmaster) return 'gone' as const
      return postmaster.ready && postmaster
    },
    { withinMs: 60_000 },
  )
  return settled === 'gone' ? undefined : settled
}

async function attemptStart({ server, binaries, account, durable }: Start): Promise<Postmaster | undefined> {
  const log = await open(server.log, 'w', 0o600)
  const [program = binaries.postgres, ...words] = [
    ...account.command,
    binaries.postgres,
    ...['-D', server.cluster, '-p', String(await freePort())],
    ...settings(durable).flatMap((setting) => ['-c', setting]),
  ]
  const child = spawn(program, words, {
    ...account.become,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.unref()
  await log.close()
  const { pid } = child
  if (pid === undefined) return undefined
  // Recovery after a crash with much to replay takes its time; a process that ended has failed.
  const outcome = await waitUntil(
    async () => {
      const postmaster = await runningPostmaster(server.cluster)
      if (postmaster?.ready) return postmaster
      return isRunning(pid) ? undefined : ('ended' as const)
    },
    { withinMs: 60_000, everyMs: 20 },
  )
  return outcome === 'ended' ? undefined : outcome
}

function settings(durable: boolean): string[] {
  return [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // Web, worker, seeds and a test run with a pool for each file share it.
    'max_connections=200',
    'timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
}
