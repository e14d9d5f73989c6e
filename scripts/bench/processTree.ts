import { readdir, readFile } from 'node:fs/promises'

/** Bytes of memory: `resident` counts a shared page in each process, `proportional` (PSS, with what is swapped out) its share. */
export type ProcessMemory = {
  pid: number
  parent: number
  command: string
  resident: number
  proportional: number
}

/** Some processes and all that they started. Linux only: elsewhere nothing. */
export async function processTree(roots: readonly number[]): Promise<ProcessMemory[]> {
  const all = await Promise.all((await processIds()).map(readProcess))
  const wanted = new Set(roots)
  // Parents have mostly lower ids, but ids wrap around: repeat until nobody is added.
  for (let before = 0; before < wanted.size;) {
    before = wanted.size
    for (const each of all) if (each && wanted.has(each.parent)) wanted.add(each.pid)
  }
  return all.filter((each) => each !== undefined).filter(({ pid }) => wanted.has(pid))
}

/** Bytes of resident memory of a process and all it started, shared pages counted in each. Linux only: else 0. */
export async function residentBytes(pid: number): Promise<number> {
  return (await processTree([pid])).reduce((sum, { resident }) => sum + resident, 0)
}

async function processIds(): Promise<number[]> {
  const names = await readdir('/proc').catch(() => [])
  return names.map(Number).filter((id) => id > 0)
}

async function readProcess(pid: number): Promise<ProcessMemory | undefined> {
  // It may have ended since it was listed; what another user's process holds is not told.
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  const status = await read('status')
  const kilobytes = (text: string, name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  if (!status) return undefined
  const rollup = await read('smaps_rollup')
  return {
    pid,
    parent: kilobytes(status, 'PPid'),
    command: (await read('cmdline')).replaceAll('\0', ' ').trim(),
    resident: kilobytes(status, 'VmRSS') * 1024,
    proportional: (kilobytes(rollup, 'Pss') + kilobytes(rollup, 'SwapPss')) * 1024,
  }
}
