import { readdirSync, readFileSync } from 'node:fs'
import { addresses } from './addresses'

/** The processes that make pages for the office of these journeys (Linux keeps each one's environment in /proc). */
export function pageProcesses(): number[] {
  const { port } = new URL(addresses().web)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const variables = read(`/proc/${pid}/environ`).split('\0')
      const isOurs = variables.includes('PAGE_PROCESSES=0') && variables.includes(`PORT=${port}`)
      return isOurs && read(`/proc/${pid}/comm`).startsWith('next-server')
    })
}

/** Clock ticks a process has computed. */
export function ticks(pid: number): number {
  const [user, system] = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ').slice(11, 13) ?? []
  return Number(user) + Number(system)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended since the folder was read.
    return ''
  }
}
