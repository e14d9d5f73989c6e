import { BRIEF_LEVELS, printable, without } from '@/docx/importDocx'
import { readDocx } from '@/docx/readDocx'
import { articleBody, type BlockNode, text, type TableNode } from '@/domain/article/lexical/nodes'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { blocksOf, plainText } from '@/domain/article/prose/blocksOf'
import type { Piece, ProsePiece } from '@/domain/article/prose/piece'
import { readBrief } from '@/domain/earlier/readBrief'
import type { SourcePart } from '@/domain/earlier/sourcePart'
import type { ReadIssue } from './readIssue'

/** A Word file's issue: its articles keep their pictures, tables and emphases. @throws RuleError invalid */
export async function readWordIssue(file: Buffer): Promise<Omit<ReadIssue, 'kind' | 'pages'>> {
  const { pieces, found, isBrief } = await readDocx(file, { titles: 'all' })
  const { articles, ...brief } = readBrief(pieces.map(partOf))
  const { images, lost } = await printable(found)
  const read = articles.map(({ title, paragraphs }) => {
    const own = paragraphs.flatMap(({ from }) => mended(from.flatMap((at) => pieces[at] ?? [])))
    return {
      title,
      text: paragraphs.flatMap((each) => (each.text === '' ? [] : [each.text])),
      body: without(articleBody(blocksOf(own, isBrief ? BRIEF_LEVELS : undefined)), lost),
    }
  })
  const used = new Set(read.flatMap(({ body }) => body.root.children.flatMap(pictureOf)))
  return { ...brief, articles: read, images: images.filter(({ key }) => used.has(key)) }
}

function pictureOf(node: BlockNode): string[] {
  return node.type === 'upload' ? [String(node.value)] : []
}

function partOf(piece: Piece): SourcePart {
  if (piece.kind === 'prose') {
    const isDisplayed = piece.role === 'title' || (piece.level !== undefined && piece.level <= 1)
    return { kind: 'text', text: plainText(piece.inline).replaceAll('\n', ' '), isDisplayed }
  }
  if (piece.node.type === 'table') return { kind: 'table', rows: rowsOf(piece.node) }
  return piece.node.type === 'upload'
    ? { kind: 'picture' }
    : { kind: 'text', text: lexicalText({ root: { children: [piece.node] } }) }
}

function rowsOf({ children }: TableNode): string[][] {
  return children.map((row) => row.children.map((cell) => lexicalText({ root: { children: [cell] } })))
}

/** The halves of one paragraph as one piece, of the first one's kind. */
function mended(pieces: readonly Piece[]): Piece[] {
  const [first, ...others] = pieces
  if (first?.kind !== 'prose' || others.length === 0) return [...pieces]
  const inline = [first, ...others].flatMap((piece): ProsePiece['inline'] =>
    piece.kind === 'prose' ? piece.inline : [text('')],
  )
  return [{ ...first, role: undefined, level: undefined, inline }]
}
