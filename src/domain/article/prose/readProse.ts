import { type BlockNode, text } from '../lexical/nodes'
import { plainCharacters } from '../../text/plainCharacters'
import { createFlow } from './html/flow'
import { lostCharacters } from './lostCharacters'
import { flatLines } from './html/flatLines'
import { parseTree, TooTangled } from './html/parseTree'
import { leaves, readNodes } from './html/reader'
import type { Reader } from './html/readerTypes'
import { START } from './html/state'
import { createReport, type FoundPicture, type ProseReport } from './html/report'
import { createStyles } from './html/styles'
import { layoutTables } from './html/tables'
import { type HtmlParent, textOf } from './html/tree'
import { lexicalText } from '../lexical/lexicalText'
import type { Piece } from './piece'

export type ReadProse = { pieces: Piece[]; report: ProseReport }

/**
 * What a page shows, as pieces of an article: paragraphs where a browser shows paragraphs, whatever elements they are
 * made of. In time linear to the source, whatever the source is.
 *
 * @param html a clipboard's, or a converter's
 * @param picture gives the node that stands for a picture in the text; undefined leaves it out, named in the report
 */
export function readProse(
  html: string,
  { picture }: { picture: (found: FoundPicture) => BlockNode | undefined },
): ReadProse {
  const document = treeOf(html)
  if (!document) return flat(html)
  const flow = createFlow()
  const report = createReport()
  const styleOf = createStyles(document)
  const layout = layoutTables(document)
  const reader: Reader = {
    flow,
    report,
    styleOf,
    picture,
    layout,
    leaves: (element) => leaves(element, { report, styleOf }),
    read: readNodes,
  }
  readNodes(document.childNodes, START, reader)
  flow.end(START)
  const arrived = textOfPieces(flow.pieces) + report.accounted()
  const missing = lostCharacters(plainCharacters(textOf(document)), plainCharacters(arrived))
  return {
    pieces: flow.pieces,
    report: {
      leftOut: report.leftOut(),
      pictures: report.pictures,
      raised: report.raised,
      missing: missing.join(''),
      isFlat: false,
    },
  }
}

function treeOf(html: string): HtmlParent | undefined {
  try {
    return parseTree(html)
  } catch (error) {
    if (error instanceof TooTangled) return undefined
    throw error
  }
}

function flat(html: string): ReadProse {
  const pieces = flatLines(html).map((line): Piece => ({
    kind: 'prose',
    role: undefined,
    level: undefined,
    inline: [text(line)],
  }))
  return { pieces, report: { leftOut: [], pictures: [], raised: [], missing: '', isFlat: true } }
}

function textOfPieces(pieces: readonly Piece[]): string {
  const children = pieces.map((piece) => (piece.kind === 'block' ? piece.node : { children: piece.inline }))
  return lexicalText({ root: { children } })
}
