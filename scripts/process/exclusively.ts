import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { ClearError } from './clearError'
import { processIdentity } from './processState'
import { waitUntil } from './waitUntil'

/**
 * Does `work` while holding the lock file `path`, which names its holder; waits while another process holds it.
 * A dead holder's lock is taken over. Two processes taking over at the same instant could both get in, so what is
 * done inside must be harmless twice; it only need not be done twice in vain.
 */
export async function exclusively<T>(path: string, work: () => Promise<T>): Promise<T> {
  const taken = await waitUntil(() => take(path), { withinMs: 60_000 })
  if (!taken)
    throw new ClearError(`等待 ${path} 超过 60 秒。如确认没有其他程序正在启动，请删除该文件后重试。`)
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  const mine = `${path}.${randomUUID()}`
  await writeFile(mine, processIdentity(process.pid) ?? '', { mode: 0o600 })
  try {
    // Linking a finished file makes the lock appear with its content or not at all.
    await link(mine, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(mine, { force: true })
  }
  const holder = await readFile(path, 'utf8').catch(() => undefined)
  if (holder !== undefined && processIdentity(parseInt(holder, 10)) !== holder)
    await rm(path, { force: true })
  return false
}
