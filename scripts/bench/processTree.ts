import { readdir, readFile } from 'node:fs/promises'

/** Bytes of resident memory of a process and all it started, shared pages counted in each. Linux only: else 0. */
export async function residentBytes(pid: number): Promise<number> {
  const all = await Promise.all((await processIds()).map(readProcess))
  const wanted = new Set([pid])
  // Parents have mostly lower ids, but ids wrap around: repeat until nobody is added.
  for (let before = 0; before < wanted.size;) {
    before = wanted.size
    for (const each of all) if (each && wanted.has(each.parent)) wanted.add(each.pid)
  }
  return all.reduce((sum, each) => sum + (each && wanted.has(each.pid) ? each.bytes : 0), 0)
}

async function processIds(): Promise<number[]> {
  const names = await readdir('/proc').catch(() => [])
  return names.map(Number).filter((id) => id > 0)
}

async function readProcess(pid: number): Promise<{ pid: number; parent: number; bytes: number } | undefined> {
  // It may have ended since it was listed.
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  return status ? { pid, parent: field('PPid'), bytes: field('VmRSS') * 1024 } : undefined
}
