import { levelOf } from './levelOf'
import { type BlockNode, heading, type HeadingNode, type InlineNode, paragraph } from './nodes'
import type { Piece } from './pieces'

const TAGS: readonly HeadingNode['tag'][] = ['h2', 'h3', 'h4']

/** Pieces as blocks. The levels a document uses, whichever they are, become the brief's from the first on. */
export function blocksOf(pieces: readonly Piece[]): BlockNode[] {
  const used = pieces.flatMap((piece) => (piece.kind === 'prose' && piece.level) || [])
  const levels = [...new Set(used)].sort()
  return pieces.map((piece) => blockOf(piece, levels))
}

function blockOf(piece: Piece, levels: readonly number[]): BlockNode {
  if (piece.kind === 'block') return piece.node
  const tag = piece.level === undefined ? levelOf(plainText(piece.inline)) : tagOf(piece.level, levels)
  return tag ? heading(tag, withoutBreaks(piece.inline)) : paragraph(piece.inline)
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
