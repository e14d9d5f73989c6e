import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether `pid` runs. A zombie does not: `kill(pid, 0)` calls it alive for as long as nobody reaps it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || linuxStat(pid)?.state !== 'Z'
}

/** Names one process for as long as this system is up: pids alone come back, after a container's restart at once. */
export function processIdentity(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined
  const started = process.platform === 'linux' ? linuxStat(pid)?.startedAt : ps(pid, 'lstart=')
  return `${pid} ${started ?? ''}`.trim()
}

/** The words `pid` was started with, joined by spaces; undefined where they cannot be read. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'args=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return undefined
  }
}

function linuxStat(pid: number): { state: string | undefined; startedAt: string | undefined } | undefined {
  try {
    // `pid (name) state …`; the name may hold spaces and brackets, so count from the last bracket (proc_pid_stat(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0], startedAt: fields[19] }
  } catch {
    return undefined
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
