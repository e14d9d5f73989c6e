import type { ProofreadFinding } from './finding'

/** A finding that a person looked at and let stand in this article. */
export type LetStand = { rule: string; text: string; context: string }

export const LET_STAND_MOST = 200

/** The findings that nobody let stand yet: a place is known again by what stands around it. */
export function withoutLetStand(
  findings: readonly ProofreadFinding[],
  letStand: readonly LetStand[],
): ProofreadFinding[] {
  const known = new Set(letStand.map(keyOf))
  return findings.filter((finding) => !known.has(keyOf(finding)))
}

function keyOf({ rule, text, context }: LetStand): string {
  return JSON.stringify([rule, text, context])
}
