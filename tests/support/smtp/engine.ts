import type { DeliveryCounts } from '@/domain/delivery/statuses'
import { createDeliveryEngine, type DeliveryEngineOptions } from '@/mail/deliver/engine'
import { pause } from '@/mail/deliver/pause'
import type { Db } from '@/db/db'
import type { ClaimedDelivery } from '@/mail/ledger/claim'
import { countDeliveries } from '@/mail/ledger/countDeliveries'

/** Times that a test can wait for; their order to each other is that of the real ones. */
export const QUICK = {
  times: {
    leaseMs: 20_000,
    pollMs: 50,
    clockMs: 100,
    slow: { minuteMs: 10, intervalMs: 20, longestIntervalMs: 200, forgivenAfterMs: 5_000 },
    breaker: { connectionMs: 20, connectionCapMs: 100, loginMs: 60, loginCapMs: 200 },
  },
  retry: { baseMs: 30, factor: 2, capMs: 200, giveUpMs: 60_000 },
} satisfies Partial<DeliveryEngineOptions>

export type LoggedFact = { event: string } & Record<string, unknown>

/** A message of `size` octets for every row; the body is shared, as it is in earnest. */
export function plainMessage(size = 2_000): DeliveryEngineOptions['loadMessage'] {
  const body = Buffer.alloc(size, 'A line of a brief that is written for tests only.\r\n')
  return async ({ email, messageId }: ClaimedDelivery) => ({
    envelope: { from: 'brief@jianbao.test', to: email },
    chunks: [Buffer.from(`Message-ID: ${messageId}\r\nTo: ${email}\r\n\r\n`), body],
  })
}

const running = new Set<() => Promise<void>>()

/** For `afterEach`: ends the engines that a failed test left behind. */
export async function stopEngines(): Promise<void> {
  await Promise.all([...running].map((stop) => stop()))
}

/** An engine at work, until `stop`. */
export function startEngine(
  options: Omit<DeliveryEngineOptions, 'log' | 'loadMessage'> & Partial<DeliveryEngineOptions>,
) {
  const facts: LoggedFact[] = []
  const log = (fact: LoggedFact) => void facts.push(fact)
  const stopping = new AbortController()
  const engine = createDeliveryEngine({
    ...QUICK,
    loadMessage: plainMessage(),
    log: { info: log, warn: log, error: log },
    ...options,
  })
  const ended = engine.run(stopping.signal)
  const stop = async () => {
    stopping.abort()
    await ended
    running.delete(stop)
  }
  running.add(stop)
  return { facts, stop }
}

/** Waits until nothing of the issue is under way any more. @throws Error with the counts after `withinMs` */
export async function untilSettled(
  db: Db,
  { issueId, withinMs = 20_000 }: { issueId: number; withinMs?: number },
): Promise<DeliveryCounts> {
  const end = performance.now() + withinMs
  for (;;) {
    const counts = await countDeliveries(db, { issueId })
    if (counts.pending + counts.sending === 0) return counts
    if (performance.now() > end) throw new Error(`still under way: ${JSON.stringify(counts)}`)
    await pause(30)
  }
}
