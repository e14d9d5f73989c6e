import { setTimeout as sleep } from 'node:timers/promises'

/** Asks every `everyMs` until the answer is neither false nor undefined, and gives it; undefined after `withinMs`. */
export async function waitUntil<T>(
  ask: () => T | Promise<T>,
  { withinMs, everyMs = 50 }: { withinMs: number; everyMs?: number },
): Promise<Exclude<T, false | undefined> | undefined> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== false && answer !== undefined) return answer as Exclude<T, false | undefined>
    if (Date.now() >= end) return undefined
    await sleep(everyMs)
  }
}
