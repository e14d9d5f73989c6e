import type { AlertPart, Faults } from './faultsOf'

/** How long something must last before it is told, and how long it must be well before its end is. */
export const HOLD_MS = 120_000

type Since = { isFaulty: boolean; atMs: number; reason: string }

/**
 * What has been faulty, or well, without a break for HOLD_MS, of all the looks it was given. A restart or a busy minute is
 * told to nobody, and what flickers stays one fault.
 */
export class SteadyFaults {
  private readonly seen = new Map<AlertPart, Since>()

  /** @param atMs of a monotonic clock @param known the parts of which this look can say whether they are well */
  look(faults: Faults, { atMs, known }: { atMs: number; known: readonly AlertPart[] }): void {
    for (const part of this.seen.keys()) if (!known.includes(part)) this.seen.delete(part)
    for (const part of known) {
      const reason = faults.get(part)
      const isFaulty = reason !== undefined
      const before = this.seen.get(part)
      const since = before?.isFaulty === isFaulty ? before.atMs : atMs
      this.seen.set(part, { isFaulty, atMs: since, reason: reason ?? '' })
    }
  }

  /** The parts that have been faulty for HOLD_MS, with what was said last. */
  faulty(atMs: number): [AlertPart, string][] {
    return [...this.seen].flatMap(([part, { isFaulty, atMs: since, reason }]) =>
      isFaulty && atMs - since >= HOLD_MS ? [[part, reason]] : [],
    )
  }

  /** Whether `part` was well for HOLD_MS. */
  isWell(part: AlertPart, atMs: number): boolean {
    const seen = this.seen.get(part)
    return seen !== undefined && !seen.isFaulty && atMs - seen.atMs >= HOLD_MS
  }
}
