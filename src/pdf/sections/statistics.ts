import { type Box, space } from '../flow/box'
import { lineMark, paragraphBoxes, type RoleMeasure, setLabel, setLines } from '../flow/setText'
import { type FontRole } from '../fonts/roles'
import { type StatisticsView } from '@/domain/brief/issueView'
import { type TermFinder } from '@/domain/text/terms'
import { STATISTICS_COLUMNS } from '@/domain/brief/statisticsColumns'
import { PAGE, PITCH, SIZE } from '../theme'
import { paragraphTag, taggedBoxes, taggedMarks } from '../tags'
import { titleBoxes } from './article'
import { cellTags } from './cellTags'
import { ruledTable } from './ruledTable'

const CELLS = { size: SIZE.four, padding: 5, pitch: 20, air: 8, onGrid: true } as const

/** 来稿及刊用情况: on a page of its own, the header repeated where the table runs over it. */
export function statisticsBoxes(
  statistics: StatisticsView,
  { measure, termsIn }: { measure: RoleMeasure; termsIn: TermFinder },
): Box[] {
  const widths = STATISTICS_COLUMNS.map(({ share }) => share * PAGE.blockWidth)
  const cell = (text: string, { row, column }: { row: number; column: number }, role: FontRole) => ({
    lines: setLines(
      [{ text, style: role }],
      { size: SIZE.four, width: (widths[column] ?? 0) - 2 * CELLS.padding, align: 'left' },
      measure,
    ),
    column,
    span: 1,
    header: role === 'heiti',
    align: STATISTICS_COLUMNS[column]?.isName && role !== 'heiti' ? ('left' as const) : ('center' as const),
    continues: false,
    tags: cellTags('statistics/table', { row, column, header: role === 'heiti' ? 'Column' : undefined }),
  })
  const rows = [
    {
      header: true,
      slots: STATISTICS_COLUMNS.map(({ heading }, column) => cell(heading, { row: 0, column }, 'heiti')),
    },
    ...statistics.rows.map((row, index) => ({
      header: false,
      slots: STATISTICS_COLUMNS.map(({ of }, column) =>
        cell(String(of(row)), { row: index + 1, column }, 'fangsong'),
      ),
    })),
  ]
  const [first, ...others] = titleBoxes(statistics.titleLines.join('\n'), {
    measure,
    termsIn,
    key: 'statistics',
  })
  const title = first ? [{ ...first, startsPage: true }, ...others] : []
  const period = setLabel(statistics.periodText, 'kaiti', measure)
  return [
    ...title,
    {
      height: PITCH,
      marks: taggedMarks(
        [lineMark(period, { size: SIZE.three, align: 'center', height: PITCH })],
        paragraphTag('statistics/period'),
      ),
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
  const boxes = paragraphBoxes(
    [{ text: note, style: 'fangsong' }],
    { size: SIZE.four, firstIndent: 2 },
    measure,
  )
  return taggedBoxes(boxes, paragraphTag('statistics/note'))
}
