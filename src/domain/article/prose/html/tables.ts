import { plainText } from '../blocksOf'
import {
  type BlockNode,
  cell,
  type CellNode,
  type InlineNode,
  paragraph,
  row,
  table,
  text,
} from '../../lexical/nodes'
import type { Piece } from '../piece'
import { createFlow } from './flow'
import { leftOut } from './leftOut'
import type { Reader } from './readerTypes'
import type { State } from './state'
import { attribute, type HtmlElement, type HtmlParent, isElement, textOf } from './tree'

/** What the brief takes of a table. What is beyond is kept for a person to cut, but never spread out further. */
const MOST_COLUMNS = 30
const MOST_ROWS = 500

type ReadTable = { caption: HtmlElement | undefined; node: BlockNode | undefined; pictures: BlockNode[] }

/** A table of data: its cells hold paragraphs, its spans end where it ends, pictures in it stand behind it. */
export function readTable(element: HtmlElement, state: State, reader: Reader): ReadTable {
  const pictures: BlockNode[] = []
  const { rows, caption } = partsOf(element, reader)
  const inner = { ...state, level: undefined, role: undefined, listDepth: 0 }
  const read = rows.map((line) =>
    line.childNodes.filter(isElement).flatMap((box) => {
      if (box.tagName !== 'td' && box.tagName !== 'th') return []
      if (reader.leaves(box)) return []
      const flow = createFlow()
      reader.read([box], inner, { ...reader, flow })
      for (const piece of flow.pieces) if (piece.kind === 'block') pictures.push(piece.node)
      const lines = flow.pieces.flatMap(cellLine)
      return [
        {
          lines,
          isHeader: box.tagName === 'th',
          colSpan: span(box, 'colspan'),
          rowSpan: span(box, 'rowspan'),
        },
      ]
    }),
  )
  const filled = read.filter((line) => line.length > 0)
  const hasText = filled.some((line) => line.some(({ lines }) => lines.length > 0))
  return { caption, node: hasText ? table(grid(filled).map(row)) : undefined, pictures }
}

/** Tables around tables and tables of one cell arrange a page; whatever else is a table has rows and columns. */
export function layoutTables(document: HtmlParent): Set<HtmlElement> {
  const layout = new Set<HtmlElement>()
  const visit = (parent: HtmlParent, around: HtmlElement | undefined): number => {
    let cells = 0
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'table') {
        if (around) layout.add(around)
        if (visit(child, child) <= 1) layout.add(child)
        continue
      }
      const isCell = child.tagName === 'td' || child.tagName === 'th'
      cells += visit(child, around) + (isCell ? 1 : 0)
    }
    return cells
  }
  visit(document, undefined)
  return layout
}

function partsOf(element: HtmlElement, { report, styleOf }: Reader) {
  const rows: HtmlElement[] = []
  let caption: HtmlElement | undefined
  const visit = (parent: HtmlElement) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue
      const reason = child.tagName === 'caption' ? undefined : leftOut(child, styleOf(child))
      if (reason) report.leaveOut(reason, textOf(child))
      else if (child.tagName === 'tr') rows.push(child)
      else if (child.tagName === 'caption') caption = child
      else visit(child)
    }
  }
  visit(element)
  return { rows, caption }
}

/** A line of a cell; of a numbered one its number, which cells do not print. */
function cellLine(piece: Piece): InlineNode[][] {
  if (piece.kind === 'block') return []
  const { item, inline } = piece
  if (item?.kind !== 'number' || item.value === undefined) return [inline]
  return plainText(inline).startsWith(`${item.value}.`) ? [inline] : [[text(`${item.value}. `), ...inline]]
}

type Box = { lines: InlineNode[][]; isHeader: boolean; colSpan: number; rowSpan: number }

/** Every row as wide as the widest, no span beyond the last row or into a cell that is there. */
function grid(rows: readonly Box[][]): CellNode[][] {
  const taken: boolean[][] = rows.map(() => [])
  const placed = rows.map((boxes, y) => {
    let x = 0
    return boxes.map((box) => {
      while (taken[y]?.[x]) x += 1
      const isWithin = x < MOST_COLUMNS
      const rowSpan = isWithin ? Math.min(box.rowSpan, rows.length - y) : 1
      let colSpan = 1
      while (colSpan < Math.min(box.colSpan, MOST_COLUMNS - x) && !taken[y]?.[x + colSpan]) colSpan += 1
      for (const line of taken.slice(y, y + rowSpan))
        line.fill(true, extended(line, x + colSpan) - colSpan, x + colSpan)
      x += colSpan
      const paragraphs = box.lines.map((inline) => paragraph(inline))
      return cell(paragraphs, { isHeader: box.isHeader, colSpan, rowSpan })
    })
  })
  if (rows.length > MOST_ROWS) return placed
  const width = Math.min(
    MOST_COLUMNS,
    taken.reduce((widest, line) => Math.max(widest, line.length), 0),
  )
  return placed.map((cells, y) => {
    const filled = taken[y]?.slice(0, width).filter(Boolean).length ?? 0
    const blanks = Array.from({ length: width - filled }, () => cell([], NO_SPAN))
    return [...cells, ...blanks]
  })
}

const NO_SPAN = { isHeader: false, colSpan: 1, rowSpan: 1 }

/** Makes a line as long as `length`, nothing taken in what is new. */
function extended(line: boolean[], length: number): number {
  while (line.length < length) line.push(false)
  return length
}

function span(box: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(box, name) ?? '1', 10)
  return Math.min(Math.max(Number.isNaN(value) ? 1 : value, 1), name === 'colspan' ? MOST_COLUMNS : MOST_ROWS)
}
