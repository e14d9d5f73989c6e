import type { IssueView } from './issueView'

/**
 * A column as it is printed. `share` is of the width where that is fixed. The one of names is read from the left and heads its
 * row; an order says where the row stands, and is no figure.
 */
type FigureColumn = { heading: string; share: number; kind: 'order' | 'name' | 'figure' }

/**
 * A table of figures on a page of its own, behind the articles: PDF (and with it the OFD), Word copy and reading page have
 * the same ones in the same order.
 */
export type FigureTable = {
  /** In tags and addresses. */
  id: 'statistics' | 'scores'
  /** What the office calls it, in messages. */
  called: string
  titleLines: readonly string[]
  periodText: string
  columns: readonly FigureColumn[]
  /** A cell for each column. */
  rows: readonly (readonly string[])[]
  note: string | undefined
}

const STATISTICS_COLUMNS: readonly FigureColumn[] = [
  { heading: '序号', share: 0.11, kind: 'order' },
  { heading: '企业名称', share: 0.57, kind: 'name' },
  { heading: '来稿数', share: 0.16, kind: 'figure' },
  { heading: '刊用数', share: 0.16, kind: 'figure' },
]
const SCORES_COLUMNS: readonly FigureColumn[] = [
  { heading: '名次', share: 0.13, kind: 'figure' },
  { heading: '企业名称', share: 0.67, kind: 'name' },
  { heading: '得分', share: 0.2, kind: 'figure' },
]

/** 来稿及刊用情况 and 记分通报, as far as an issue has them. */
export function figureTables({
  statistics,
  scores,
}: Pick<IssueView, 'statistics' | 'scores'>): FigureTable[] {
  return [
    ...(statistics
      ? [
          {
            ...head(statistics),
            id: 'statistics' as const,
            called: '来稿及刊用情况',
            columns: STATISTICS_COLUMNS,
            rows: statistics.rows.map(({ order, company, received, used }) =>
              [order, company, received, used].map(String),
            ),
          },
        ]
      : []),
    ...(scores
      ? [
          {
            ...head(scores),
            id: 'scores' as const,
            called: '记分通报',
            columns: SCORES_COLUMNS,
            rows: scores.rows.map(({ rank, company, points }) => [rank, company, points].map(String)),
          },
        ]
      : []),
  ]
}

function head({
  titleLines,
  periodText,
  note,
}: Pick<FigureTable, 'titleLines' | 'periodText'> & { note?: string }) {
  return { titleLines, periodText, note }
}
