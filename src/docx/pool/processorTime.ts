import { readFileSync } from 'node:fs'

/** The kernel tells times to programs in hundredths of a second (proc(5), sysconf(_SC_CLK_TCK)). */
const TICK_MS = 10

/** Processor time a process has used, in ms; undefined where the system does not say so in /proc. */
export function processorTime(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name, in brackets, may hold anything; utime and stime are the 14th and 15th field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return Number.isFinite(ticks) ? ticks * TICK_MS : undefined
  } catch {
    return undefined
  }
}
