type Sent = { received: number; receivedAndUsed: number | undefined }

/**
 * 刊用率 as a person reads it: of what was sent in, how much was printed, never above 100 %; nothing was sent in, or a printed table does
 * not say what became of it: a dash.
 * What the office collected itself is counted beside it and not in it.
 */
export function rateOf({ received, receivedAndUsed }: Sent): string {
  return received === 0 || receivedAndUsed === undefined
    ? '—'
    : `${Math.round((receivedAndUsed / received) * 100)}%`
}

/** What the companies have together. */
export function totalOf(companies: readonly (Sent & { used: number })[]): Sent & { used: number } {
  const sum = (valueOf: (company: Sent & { used: number }) => number) =>
    companies.reduce((total, company) => total + valueOf(company), 0)
  const isKnown = companies.every(({ receivedAndUsed }) => receivedAndUsed !== undefined)
  return {
    received: sum(({ received }) => received),
    receivedAndUsed: isKnown ? sum(({ receivedAndUsed }) => receivedAndUsed ?? 0) : undefined,
    used: sum(({ used }) => used),
  }
}
