/** A worker that has not signed for so long is taken for dead: four signatures missed. */
export const SILENT_MS = 45_000

/** A sign from further ahead was written before the clock was set back; a living worker would have signed since. */
const AHEAD_MS = 10_000

/** @param silentMs since it signed, by the database's clock; null when none ever did */
export function isAlive(silentMs: number | null): boolean {
  return silentMs !== null && silentMs < SILENT_MS && silentMs > -AHEAD_MS
}
