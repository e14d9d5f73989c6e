import { type Box, space } from '../flow/box'
import { lineMark, paragraphBoxes, type RoleMeasure, setLabel, setLines } from '../flow/setText'
import { type FontRole } from '../fonts/roles'
import { type StatisticsView } from '@/domain/brief/issueView'
import { PAGE, PITCH, SIZE } from '../theme'
import { titleBoxes } from './article'
import { ruledTable } from './ruledTable'

const HEADINGS = ['序号', '企业名称', '来稿数', '刊用数'] as const
/** Shares of the block's width. */
const SHARES = [0.11, 0.57, 0.16, 0.16]
const CELLS = { size: SIZE.four, padding: 5, pitch: 20, air: 8, onGrid: true } as const

/** 来稿及刊用情况: on a page of its own, the header repeated where the table runs over it. */
export function statisticsBoxes(statistics: StatisticsView, measure: RoleMeasure): Box[] {
  const widths = SHARES.map((share) => share * PAGE.blockWidth)
  const cell = (text: string, column: number, role: FontRole) => ({
    lines: setLines(
      [{ text, style: role }],
      { size: SIZE.four, width: (widths[column] ?? 0) - 2 * CELLS.padding, align: 'left' },
      measure,
    ),
    column,
    span: 1,
    header: role === 'heiti',
    align: column === 1 && role !== 'heiti' ? ('left' as const) : ('center' as const),
    continues: false,
  })
  const rows = [
    { header: true, slots: HEADINGS.map((heading, column) => cell(heading, column, 'heiti')) },
    ...statistics.rows.map((row) => ({
      header: false,
      slots: [row.order, row.company, row.received, row.used].map((value, column) =>
        cell(String(value), column, 'fangsong'),
      ),
    })),
  ]
  const [first, ...others] = titleBoxes(statistics.titleLines.join('\n'), measure)
  const title = first ? [{ ...first, startsPage: true }, ...others] : []
  const period = setLabel(statistics.periodText, 'kaiti', measure)
  return [
    ...title,
    {
      height: PITCH,
      marks: [lineMark(period, { size: SIZE.three, align: 'center', height: PITCH })],
      grid: 'line',
      keepWithNext: true,
    },
    ...ruledTable(rows, widths, { id: 'statistics', style: CELLS }),
    space(PITCH / 2),
    ...noteBoxes(statistics.note, measure),
  ]
}

function noteBoxes(note: string | undefined, measure: RoleMeasure): Box[] {
  if (!note) return []
  return paragraphBoxes([{ text: note, style: 'fangsong' }], { size: SIZE.four, firstIndent: 2 }, measure)
}
