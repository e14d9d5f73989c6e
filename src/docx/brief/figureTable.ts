import { Paragraph, type Table } from 'docx'
import type { FigureTable } from '@/domain/brief/figureTables'
import { PAGE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { titleRuns } from './article'
import { PITCH_TWIPS } from './measures'
import { textRun } from './runsOf'
import { PARAGRAPHS } from './styles'
import { gap, plainCell, ruledRow, ruledTable } from './table'
import { titleIndent } from './titleIndent'

/** On a page of its own. */
export function figureTableParts(
  { titleLines, periodText, columns, rows, note }: FigureTable,
  termsIn: TermFinder,
): (Paragraph | Table)[] {
  const title = titleLines.join('\n')
  const widths = columns.map(({ share }) => share * PAGE.blockWidth)
  const row = (values: readonly string[], isHeader: boolean) =>
    ruledRow(
      values.map((value, column) =>
        plainCell(value, {
          width: widths[column] ?? 0,
          isHeader,
          isCentred: isHeader || columns[column]?.kind !== 'name',
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
      spacing: { after: PITCH_TWIPS / 2 },
      children: [textRun(periodText, { style: 'JianbaoKaiti' })],
    }),
    ruledTable(
      [
        row(
          columns.map(({ heading }) => heading),
          true,
        ),
        ...rows.map((values) => row(values, false)),
      ],
      widths,
    ),
    gap(),
    ...(note ? [new Paragraph({ style: PARAGRAPHS.tableNote.id, children: [textRun(note)] })] : []),
  ]
}
