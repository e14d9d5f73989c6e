import type { StatisticsView } from './issueView'

type Row = StatisticsView['rows'][number]

/**
 * The printed table's columns: PDF (and with it the OFD), Word copy and reading page have these. `share` is of the width
 * where that is fixed; the column of names is read from the left and heads its row.
 */
export const STATISTICS_COLUMNS = [
  { heading: '序号', share: 0.11, isName: false, of: ({ order }: Row) => order },
  { heading: '企业名称', share: 0.57, isName: true, of: ({ company }: Row) => company },
  { heading: '来稿数', share: 0.16, isName: false, of: ({ received }: Row) => received },
  { heading: '刊用数', share: 0.16, isName: false, of: ({ used }: Row) => used },
] as const satisfies {
  heading: string
  share: number
  isName: boolean
  of: (row: Row) => number | string
}[]
