import type { DeliveryLog } from '@/mail/deliver/settings'

/** How often each event was logged. */
export type FactCounts = ReadonlyMap<string, number>

/** The same log, with a count of each event beside it. */
export function countFacts(log: DeliveryLog): { log: DeliveryLog; facts: FactCounts } {
  const facts = new Map<string, number>()
  const counted = (level: keyof DeliveryLog) => (fact: Parameters<DeliveryLog['info']>[0]) => {
    facts.set(fact.event, (facts.get(fact.event) ?? 0) + 1)
    log[level](fact)
  }
  return { log: { info: counted('info'), warn: counted('warn'), error: counted('error') }, facts }
}
