/** Used of received as a person reads it; nothing was received: a dash. */
export function rateOf({ received, used }: { received: number; used: number }): string {
  return received === 0 ? '—' : `${Math.round((used / received) * 100)}%`
}
