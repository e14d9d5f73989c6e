import { blocksOf, plainText } from '@/domain/article/prose/blocksOf'
import { articleBody, type ArticleBody } from '@/domain/article/lexical/nodes'
import type { Piece, ProsePiece } from '@/domain/article/prose/piece'

const LONGEST_TITLE = 200
const MOST_TITLE_LINES = 3
const SEARCHED = 3

/**
 * The title, where the document begins with one, and the rest as the body.
 * @param levels the document's, if it is known which it has; else those it uses
 */
export function composeArticle(
  pieces: readonly Piece[],
  levels?: readonly number[],
): { title: string; body: ArticleBody } {
  const lines = titleLines(pieces)
  const rest = pieces.filter((piece) => piece.kind === 'block' || !lines.includes(piece))
  return { title: joined(lines), body: articleBody(blocksOf(rest, levels)) }
}

/** The lines marked as title, before which only pictures and a note may stand, or the first heading. */
function titleLines(pieces: readonly Piece[]): ProsePiece[] {
  const prose = pieces.filter((piece) => piece.kind === 'prose')
  const marked = prose.slice(0, SEARCHED).findIndex(({ role }) => role !== undefined)
  const first = prose[Math.max(marked, 0)]
  if (!first || (first.role === undefined && first.level === undefined)) return []
  if (first.role === undefined) return joined([first]).length > LONGEST_TITLE ? [] : [first]
  const from = pieces.indexOf(first)
  const lines: ProsePiece[] = []
  for (const piece of pieces.slice(from, from + MOST_TITLE_LINES)) {
    if (piece.kind !== 'prose' || piece.role !== first.role || piece.level !== first.level) break
    lines.push(piece)
  }
  return joined(lines).length > LONGEST_TITLE ? [] : lines
}

function joined(lines: readonly ProsePiece[]): string {
  return lines.map(({ inline }) => plainText(inline)).join('\n')
}
