import { levelOf } from '@/domain/prose/levelOf'
import {
  articleBody,
  type ArticleBody,
  type BlockNode,
  heading,
  type HeadingNode,
  type InlineNode,
  paragraph,
} from '@/domain/prose/nodes'
import type { Piece } from './pieces'

const LONGEST_TITLE = 200
const MOST_TITLE_LINES = 3
const TAGS: readonly HeadingNode['tag'][] = ['h2', 'h3', 'h4']

type Prose = Extract<Piece, { kind: 'prose' }>

/** The title, where the document begins with one, and the rest as the body. */
export function composeArticle(pieces: readonly Piece[]): { title: string; body: ArticleBody } {
  const lines = titleLines(pieces)
  const title = lines.map(({ inline }) => plain(inline)).join('\n')
  const rest = pieces.filter((piece) => piece.kind === 'block' || !lines.includes(piece))
  const levels = [...new Set(rest.flatMap((piece) => (piece.kind === 'prose' && piece.level) || []))].sort()
  return { title, body: articleBody(rest.map((piece) => blockOf(piece, levels))) }
}

/** The first heading, or the centred bold lines; only images may stand before it. */
function titleLines(pieces: readonly Piece[]): Prose[] {
  const from = pieces.findIndex(({ kind }) => kind === 'prose')
  const first = pieces[from]
  if (first?.kind !== 'prose' || (first.role === undefined && first.level === undefined)) return []
  const lines: Prose[] = []
  for (const piece of pieces.slice(from, from + MOST_TITLE_LINES)) {
    if (piece.kind !== 'prose' || piece.role !== first.role || piece.level !== first.level) break
    lines.push(piece)
    if (first.role === undefined) break
  }
  return lines.map(({ inline }) => plain(inline)).join('\n').length > LONGEST_TITLE ? [] : lines
}

function blockOf(piece: Piece, levels: readonly number[]): BlockNode {
  if (piece.kind === 'block') return piece.node
  const tag = piece.level === undefined ? levelOf(plain(piece.inline)) : tagOf(piece.level, levels)
  return tag ? heading(tag, withoutBreaks(piece.inline)) : paragraph(piece.inline)
}

/** The document's own levels, whichever it uses, are the brief's from the first on. */
function tagOf(level: number, levels: readonly number[]): HeadingNode['tag'] {
  return TAGS[Math.min(levels.indexOf(level), TAGS.length - 1)] ?? 'h4'
}

function withoutBreaks(inline: InlineNode[]): InlineNode[] {
  return inline.filter(({ type }) => type !== 'linebreak')
}

function plain(inline: readonly InlineNode[]): string {
  return inline.map((node) => (node.type === 'linebreak' ? '\n' : node.text)).join('')
}
