import { Paragraph, type Table } from 'docx'
import type { StatisticsView } from '@/domain/brief/issueView'
import { STATISTICS_COLUMNS } from '@/domain/brief/statisticsColumns'
import { PAGE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { titleRuns } from './article'
import { PITCH_TWIPS } from './measures'
import { textRun } from './runsOf'
import { PARAGRAPHS } from './styles'
import { gap, plainCell, ruledRow, ruledTable } from './table'
import { titleIndent } from './titleIndent'

const WIDTHS = STATISTICS_COLUMNS.map(({ share }) => share * PAGE.blockWidth)

/** 来稿及刊用情况, on a page of its own. */
export function statisticsParts(
  { titleLines, periodText, rows, note }: StatisticsView,
  termsIn: TermFinder,
): (Paragraph | Table)[] {
  const title = titleLines.join('\n')
  const row = (values: readonly (string | number)[], isHeader: boolean) =>
    ruledRow(
      values.map((value, column) =>
        plainCell(String(value), {
          width: WIDTHS[column] ?? 0,
          isHeader,
          isCentred: isHeader || !STATISTICS_COLUMNS[column]?.isName,
        }),
      ),
      isHeader,
    )
  return [
    new Paragraph({
      style: 'Title',
      pageBreakBefore: true,
      indent: titleIndent(title, termsIn),
      spacing: { before: 0, after: 0 },
      children: titleRuns(title),
    }),
    new Paragraph({
      style: PARAGRAPHS.issueLine.id,
      keepNext: true,
      spacing: { after: PITCH_TWIPS / 4 },
      children: [textRun(periodText, { style: 'JianbaoKaiti' })],
    }),
    ruledTable(
      [
        row(
          STATISTICS_COLUMNS.map(({ heading }) => heading),
          true,
        ),
        ...rows.map((figures) =>
          row(
            STATISTICS_COLUMNS.map(({ of }) => of(figures)),
            false,
          ),
        ),
      ],
      WIDTHS,
    ),
    gap(),
    ...(note ? [new Paragraph({ style: PARAGRAPHS.tableNote.id, children: [textRun(note)] })] : []),
  ]
}
