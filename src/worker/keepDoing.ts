import { messageOf } from '@/domain/messageOf'
import { pause } from '@/mail/deliver/pause'
import type { DeliveryLog } from '@/mail/deliver/settings'

const IDLE_MS = 1_000

/**
 * Does one thing after another as long as there is something to do, and looks again after a while. Whatever it throws,
 * at once or later, is logged and ends neither this loop nor the worker's others.
 */
export async function keepDoing(
  next: () => Promise<boolean>,
  {
    name,
    log,
    signal,
    idleMs = IDLE_MS,
  }: { name: string; log: DeliveryLog; signal: AbortSignal; idleMs?: number },
): Promise<void> {
  while (!signal.aborted) {
    if (await tryTo(next, { name, log })) continue
    await pause(idleMs, signal)
  }
}

async function tryTo(
  next: () => Promise<boolean>,
  { name, log }: { name: string; log: DeliveryLog },
): Promise<boolean> {
  try {
    return await next()
  } catch (error) {
    log.error({ event: 'worker.loop_failed', loop: name, error: messageOf(error) })
    return false
  }
}
