import type { Env } from '../../src/env/readEnv'
import { ClearError } from '../process/clearError'
import { waitUntil } from '../process/waitUntil'

const WITHIN_MS = 120_000

/** Resolves when the login page answers; in development that is when it has been compiled. Throws ClearError after two minutes. */
export async function loginPage({ BIND_ADDRESS, PORT }: Env, stop: AbortSignal): Promise<void> {
  const url = `http://${reachable(BIND_ADDRESS)}:${PORT}/admin/login`
  const isThere = () => fetch(url, { signal: stop }).then(({ ok }) => ok, never)
  const answered = await waitUntil(async () => stop.aborted || (await isThere()), {
    withinMs: WITHIN_MS,
    everyMs: 200,
  })
  stop.throwIfAborted()
  if (!answered) throw new ClearError(`网站两分钟内没有就绪：${url}`)
}

function never(): boolean {
  return false
}

function reachable(address: string): string {
  if (address === '0.0.0.0' || address === '::') return '127.0.0.1'
  return address.includes(':') ? `[${address}]` : address
}
