import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { type TermFinder } from '@/domain/text/terms'
import { type TableBlock } from '@/domain/brief/issueView'
import { type Box, space, toGrid } from '../flow/box'
import { type RoleMeasure } from '../flow/setText'
import { PAGE, PITCH, SIZE } from '../theme'
import { BEARABLE_GAP, gapNote } from './gapNote'
import { columnWidths } from '@/domain/brief/columnWidths'
import { type CellStyle, type Row, rowHeight, ruledTable } from './ruledTable'
import { columnNeeds } from './tableNeeds'
import { tableRows } from './tableRows'

/** The sizes a table is tried in, one after another. */
const SIZES: readonly { name: string; style: CellStyle }[] = [
  { name: '三号', style: { size: SIZE.three, padding: 5, pitch: 22.5, air: 8 } },
  { name: '小四号', style: { size: SIZE.smallFour, padding: 4, pitch: 17, air: 6 } },
  { name: '五号', style: { size: SIZE.five, padding: 3, pitch: 15, air: 5 } },
]
const AIR = PITCH / 2
/** A table no higher than this is short: it stays whole where that leaves little of a page blank. */
const SHORT = PAGE.blockHeight / 3

type Setting = {
  id: string
  measure: RoleMeasure
  termsIn: TermFinder
  about: { article: number | string; title: string }
}
type SetTable = {
  name: string
  style: CellStyle
  widths: number[]
  rows: Row[]
  /** no number, date, telephone number, word or short name in it is cut */
  isWhole: boolean
  fitsPage: boolean
}

/**
 * A table inside an article: ruled 0.35/0.25 mm, header rows repeated, rows never split and off the grid, half a line of
 * air above and below; a short one whole on one page. In the largest size in which nothing is cut; smaller only where that brings it onto one page.
 */
export function tableBoxes(table: TableBlock, { about, ...setting }: Setting): Box[] {
  const { id } = setting
  const set = chosen(table, setting)
  const boxes = ruledTable(set.rows, set.widths, { id, style: set.style })
  const notes = notesOn(set, about)
  const isShort = heightOf(set.rows, set.style) <= SHORT
  return [
    { ...space(AIR), keepWithNext: true },
    ...boxes.map((box, index) => ({
      ...box,
      keepWithNext: box.keepWithNext === true || (isShort && index < boxes.length - 1 && BEARABLE_GAP),
      ...(index === 0 && notes.length > 0 && { notes }),
      whenPushed: (left: number) => gapNote(left, 'table-gap', about),
    })),
    toGrid(AIR),
  ]
}

function chosen(table: TableBlock, setting: Omit<Setting, 'about'>): SetTable {
  let first: SetTable | undefined
  let last: SetTable | undefined
  for (const size of SIZES) {
    last = setIn(size, table, setting)
    if (last.isWhole && last.fitsPage) return last
    if (last.isWhole) first ??= last
  }
  const found = first ?? last
  if (!found) throw new Error('a table has a size')
  return found
}

function setIn(
  { name, style }: { name: string; style: CellStyle },
  table: TableBlock,
  { id, measure, termsIn }: Omit<Setting, 'about'>,
): SetTable {
  const needs = columnNeeds(table, { style, measure, termsIn })
  const given = table.columnWidths?.length === needs.length ? table.columnWidths : undefined
  const widths = columnWidths(needs, PAGE.blockWidth, given)
  const rows = tableRows(table, { id, widths, style, measure, termsIn })
  const isWhole = needs.reduce((sum, { least }) => sum + least, 0) <= PAGE.blockWidth
  return { name, style, widths, rows, isWhole, fitsPage: heightOf(rows, style) <= PAGE.blockHeight }
}

const heightOf = (rows: readonly Row[], style: CellStyle): number =>
  rows.reduce((sum, row) => sum + rowHeight(row, style), 0)

function notesOn({ name, isWhole }: SetTable, about: Setting['about']): LayoutNote[] {
  if (!isWhole) return [{ code: 'table-cut', size: name, ...about }]
  return name === SIZES[0]?.name ? [] : [{ code: 'table-smaller', size: name, ...about }]
}
