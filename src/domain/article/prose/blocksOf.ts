import { levelOf } from './levelOf'
import { type ListLine, listsOf } from './listsOf'
import { type BlockNode, heading, type HeadingNode, type InlineNode, paragraph } from '../lexical/nodes'
import type { Piece, ProsePiece } from './piece'

const TAGS: readonly HeadingNode['tag'][] = ['h2', 'h3', 'h4']
/** Deeper than any outline, and than the editor indents. */
const DEEPEST_ITEM = 6

/** Pieces as blocks. The levels a document uses, whichever they are, become the brief's from the first on. */
export function blocksOf(
  pieces: readonly Piece[],
  levels: readonly number[] = levelsUsed(pieces),
): BlockNode[] {
  const depthOf = createDepths()
  const blocks: BlockNode[] = []
  let open: ListLine[] = []
  const closeList = () => {
    for (const list of listsOf(open)) blocks.push(list)
    open = []
  }
  for (const piece of pieces) {
    const depth = depthOf(piece)
    if (piece.kind === 'prose' && piece.item && piece.item.kind !== 'text') {
      const value = piece.item.kind === 'number' ? piece.item.value : undefined
      open.push({ depth, kind: piece.item.kind, value, inline: piece.inline })
      continue
    }
    closeList()
    blocks.push(piece.kind === 'block' ? piece.node : proseBlock(piece, levels))
  }
  closeList()
  return blocks
}

function levelsUsed(pieces: readonly Piece[]): number[] {
  const used = pieces.flatMap((piece) => (piece.kind === 'prose' && piece.level) || [])
  return [...new Set(used)].sort()
}

function proseBlock(piece: ProsePiece, levels: readonly number[]): BlockNode {
  const tag = levelOf(plainText(piece.inline)) ?? (piece.level && tagOf(piece.level, levels))
  return tag ? heading(tag, withoutBreaks(piece.inline)) : paragraph(piece.inline)
}

/** How deep each line lies below the items that stand open above it; a paragraph of the text closes them all. */
function createDepths(): (piece: Piece) => number {
  const open: number[] = []
  return (piece) => {
    const item = piece.kind === 'prose' ? piece.item : undefined
    const isLevel = piece.kind === 'prose' && levelOf(plainText(piece.inline)) !== undefined
    if (!item || (item.kind === 'text' && isLevel)) {
      if (!piece.isInItem) open.length = 0
      return 0
    }
    while ((open.at(-1) ?? -1) >= item.level) open.pop()
    open.push(item.level)
    return Math.min(Math.max(open.length - 1, item.nested ?? 0), DEEPEST_ITEM)
  }
}

function tagOf(level: number, levels: readonly number[]): HeadingNode['tag'] {
  return TAGS[Math.min(levels.indexOf(level), TAGS.length - 1)] ?? 'h4'
}

function withoutBreaks(inline: InlineNode[]): InlineNode[] {
  return inline.filter(({ type }) => type !== 'linebreak')
}

export function plainText(inline: readonly InlineNode[]): string {
  return inline.map((node) => (node.type === 'linebreak' ? '\n' : node.text)).join('')
}
