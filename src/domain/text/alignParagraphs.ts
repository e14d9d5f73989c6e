import { diffArrays } from 'diff'
import { gramsOfWord } from './grams'

export type AlignedPair = [before: string | null, after: string | null]

/** Two paragraphs with less than this in common are not the same one edited. */
const KIN = 0.25
/** A changed stretch longer than this is paired in order; the table of all against all would grow with its square. */
const MOST_IN_TABLE = 60

/** Pairs each paragraph with what became of it, in the order of both texts. */
export function alignParagraphs(before: readonly string[], after: readonly string[]): AlignedPair[] {
  const pairs: AlignedPair[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    pairs.push(...pairStretch(removed, added))
    removed = []
    added = []
  }
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) removed.push(...change.value)
    else if (change.added) added.push(...change.value)
    else {
      settle()
      pairs.push(...change.value.map((text): AlignedPair => [text, text]))
    }
  }
  settle()
  return pairs
}

function pairStretch(removed: readonly string[], added: readonly string[]): AlignedPair[] {
  if (removed.length > MOST_IN_TABLE || added.length > MOST_IN_TABLE) return pairInOrder(removed, added)
  const best = bestPairing(removed, added)
  const pairs: AlignedPair[] = []
  let [i, j] = [0, 0]
  while (i < removed.length || j < added.length) {
    const step = best[i]?.[j]?.step
    if (step === 'pair') pairs.push([removed[i++] ?? null, added[j++] ?? null])
    else if (step === 'remove') pairs.push([removed[i++] ?? null, null])
    else pairs.push([null, added[j++] ?? null])
  }
  return pairs
}

type Cell = { gain: number; step: 'pair' | 'remove' | 'add' }

/** For what is left from (i, j) on: how much likeness the best pairing keeps, and its first step. */
function bestPairing(removed: readonly string[], added: readonly string[]): Cell[][] {
  const [left, right] = [removed.map(setOfPairs), added.map(setOfPairs)]
  const table = Array.from({ length: left.length + 1 }, (): Cell[] =>
    Array.from({ length: right.length + 1 }, (): Cell => ({ gain: 0, step: 'add' })),
  )
  const gainAt = (i: number, j: number) => table[i]?.[j]?.gain ?? 0
  for (let i = left.length; i >= 0; i -= 1) {
    for (let j = right.length; j >= 0; j -= 1) {
      const row = table[i]
      if (!row) continue
      const [a, b] = [left[i], right[j]]
      const options: Cell[] = []
      if (a && b) {
        const kinship = likeness(a, b)
        if (kinship >= KIN) options.push({ gain: gainAt(i + 1, j + 1) + kinship, step: 'pair' })
      }
      if (a) options.push({ gain: gainAt(i + 1, j), step: 'remove' })
      if (b) options.push({ gain: gainAt(i, j + 1), step: 'add' })
      const best = options.reduce<Cell | undefined>(
        (top, next) => (top && top.gain >= next.gain ? top : next),
        undefined,
      )
      if (best) row[j] = best
    }
  }
  return table
}

/** Dice's coefficient of pairs of characters, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}

function setOfPairs(text: string): ReadonlySet<string> {
  return new Set(gramsOfWord(text))
}

function pairInOrder(removed: readonly string[], added: readonly string[]): AlignedPair[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index): AlignedPair => [
    removed[index] ?? null,
    added[index] ?? null,
  ])
}
