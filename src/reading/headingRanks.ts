import type { Block, ParagraphBlock } from '@/domain/brief/issueView'
import { leveled, type Level } from '@/domain/brief/levels'

/** An article's title is h2. */
const TITLE_RANK = 2
const LOWEST_RANK = 6

/**
 * The rank (3 for h3 …) of each block that is a heading, undefined for the others. Ranks never skip one on the way down,
 * whatever levels the author used: a screen reader's list of headings shall have no holes.
 */
export function headingRanks(blocks: readonly Block[]): (number | undefined)[] {
  const open: Level[] = []
  return blocks.map((block) => {
    const level = block.type === 'paragraph' ? headingLevel(block) : undefined
    if (level === undefined) return undefined
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(LOWEST_RANK, TITLE_RANK + open.length)
  })
}

/** 一、 and （一） standing alone, and whatever the editor made a heading; 1. and （1） print as text unless they were made one. */
function headingLevel(block: ParagraphBlock): Level | undefined {
  const { level, heading } = leveled(block)
  if (!heading || level === undefined) return undefined
  return block.level !== undefined || level <= 2 ? level : undefined
}
