/**
 * 刊用率 as a person reads it: of what was sent in, how much was printed, never above 100 %; nothing was sent in: a dash.
 * What the office collected itself is counted beside it and not in it.
 */
export function rateOf({ received, receivedAndUsed }: { received: number; receivedAndUsed: number }): string {
  return received === 0 ? '—' : `${Math.round((receivedAndUsed / received) * 100)}%`
}
