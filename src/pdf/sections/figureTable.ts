import { type Box, space, toGrid } from '../flow/box'
import { lineMark, paragraphBoxes, type RoleMeasure, setLabel, setLines } from '../flow/setText'
import { type FontRole } from '../fonts/roles'
import { type TermFinder } from '@/domain/text/terms'
import { type FigureTable } from '@/domain/brief/figureTables'
import { PAGE, PITCH, SIZE } from '../theme'
import { paragraphTag, taggedBoxes, taggedMarks } from '../tags'
import { titleBoxes } from './article'
import { cellTags } from './cellTags'
import { ruledTable } from './ruledTable'

const CELLS = { size: SIZE.four, padding: 5, pitch: 20, air: 8, onGrid: true } as const
/** Points above and below a table, as of one within an article: its rows are whole lines high, and the note is on the grid again. */
const AIR = PITCH / 2

/** On a page of its own, the header repeated where the table runs over it. */
export function figureTableBoxes(
  { id, titleLines, periodText, columns, rows: figures, note }: FigureTable,
  { measure, termsIn }: { measure: RoleMeasure; termsIn: TermFinder },
): Box[] {
  const widths = columns.map(({ share }) => share * PAGE.blockWidth)
  const cell = (text: string, { row, column }: { row: number; column: number }, role: FontRole) => ({
    lines: setLines(
      [{ text, style: role }],
      { size: SIZE.four, width: (widths[column] ?? 0) - 2 * CELLS.padding, align: 'left' },
      measure,
    ),
    column,
    span: 1,
    header: role === 'heiti',
    align: columns[column]?.kind === 'name' && role !== 'heiti' ? ('left' as const) : ('center' as const),
    continues: false,
    tags: cellTags(`${id}/table`, { row, column, header: role === 'heiti' ? 'Column' : undefined }),
  })
  const rows = [
    {
      header: true,
      slots: columns.map(({ heading }, column) => cell(heading, { row: 0, column }, 'heiti')),
    },
    ...figures.map((values, index) => ({
      header: false,
      slots: values.map((value, column) => cell(value, { row: index + 1, column }, 'fangsong')),
    })),
  ]
  const [first, ...others] = titleBoxes(titleLines.join('\n'), {
    measure,
    termsIn,
    key: id,
  })
  const title = first ? [{ ...first, startsPage: true }, ...others] : []
  const period = setLabel(periodText, 'kaiti', measure)
  return [
    ...title,
    {
      height: PITCH,
      marks: taggedMarks(
        [lineMark(period, { size: SIZE.three, align: 'center', height: PITCH })],
        paragraphTag(`${id}/period`),
      ),
      grid: 'line',
      keepWithNext: true,
    },
    { ...space(AIR), keepWithNext: true },
    ...ruledTable(rows, widths, { id, style: CELLS }),
    toGrid(AIR),
    ...noteBoxes(note, { id, measure }),
  ]
}

function noteBoxes(
  note: string | undefined,
  { id, measure }: { id: FigureTable['id']; measure: RoleMeasure },
): Box[] {
  if (!note) return []
  const boxes = paragraphBoxes(
    [{ text: note, style: 'fangsong' }],
    { size: SIZE.four, firstIndent: 2 },
    measure,
  )
  return taggedBoxes(boxes, paragraphTag(`${id}/note`))
}
