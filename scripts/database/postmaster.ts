import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { commandLine, isRunning } from '../process/processState'
import { waitUntil } from '../process/waitUntil'

/** A running server as its own postmaster.pid describes it. `ready`: takes connections. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** The server that runs on `cluster`, or nothing. A pid file left by a killed server, whoever has its pid now, counts for nothing. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const content = await readFile(pidFile(cluster), 'utf8').catch(() => '')
  // Lines: pid, data directory, start time, port, socket directory, address, shared memory, status.
  const [pid, , , port, , , , status] = content.split('\n').map((line) => line.trim())
  if (!pid || !isServerOf(cluster, Number(pid))) return undefined
  return { pid: Number(pid), port: Number(port), ready: status === 'ready' && Number(port) > 0 }
}

/**
 * Removes the pid file of a server that is gone. PostgreSQL itself does so unless the pid runs; after a restart of a
 * container it often does, as some other program, or as a zombie nobody reaped.
 */
export async function forgetDeadPostmaster(cluster: string): Promise<void> {
  if (!(await runningPostmaster(cluster))) await rm(pidFile(cluster), { force: true })
}

/** Stops the server on `cluster`, if any: clients are cut, what was committed is on disk. Resolves when its process is gone. */
export async function stopPostmaster(cluster: string): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown; SIGQUIT leaves without a checkpoint and the next start recovers.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const server = await runningPostmaster(cluster)
    if (!server) return
    signalIfRunning(server.pid, signal)
    if (await waitUntil(() => !isRunning(server.pid), { withinMs: 10_000 })) return
  }
}

function isServerOf(cluster: string, pid: number): boolean {
  // Unreadable words count as the server's: taking a live server for dead would cost data, the reverse only a message.
  return isRunning(pid) && (commandLine(pid)?.includes(cluster) ?? true)
}

function signalIfRunning(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}
