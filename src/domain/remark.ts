/** Where a remark stands: a passage of one block of the text, as it was when it was marked. */
export type RemarkAnchor = {
  /** The block, counted from 0. */
  paragraph: number
  /** In UTF-16 units from the block's beginning. */
  offset: number
  quote: string
}

/** In UTF-16 units, as the fields count. */
export const REMARK_LIMITS = { quote: 500, text: 1000 } as const

/**
 * Where a remark's passage is now: where it was, or else the nearest place that reads the same, in its own block before
 * others. Undefined when the text has changed. `blocks` are the texts of the blocks, without line breaks.
 */
export function findAnchor(
  blocks: readonly string[],
  { paragraph, offset, quote }: RemarkAnchor,
): { paragraph: number; offset: number } | undefined {
  if (quote === '') return undefined
  const places = blocks.flatMap((block, at) => occurrences(block, quote).map((found) => ({ at, found })))
  const [nearest] = places.toSorted(
    (one, other) =>
      Math.abs(one.at - paragraph) - Math.abs(other.at - paragraph) ||
      Math.abs(one.found - offset) - Math.abs(other.found - offset),
  )
  return nearest && { paragraph: nearest.at, offset: nearest.found }
}

function occurrences(block: string, quote: string): number[] {
  const found: number[] = []
  for (let at = block.indexOf(quote); at >= 0; at = block.indexOf(quote, at + 1)) found.push(at)
  return found
}
