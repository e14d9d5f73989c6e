import { ARTICLE_LIMITS } from './limits'
import { isStoredNode, type StoredNode } from '../lexical/storedNode'

const { tableColumns: COLUMNS, tableRows: ROWS } = ARTICLE_LIMITS

/** What of a table is beyond its bounds, to be read after its place. At most as many steps as a table may have cells. */
export function tableFault(table: StoredNode): string | undefined {
  const rows = childrenOf(table)
  if (rows.length > ROWS) return `有 ${rows.length} 行，最多 ${ROWS} 行，请拆成几个表格。`
  /** Down to which row a cell from above reaches, for each column. */
  const takenTo: number[] = Array.from({ length: COLUMNS }, () => 0)
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const cell of childrenOf(row)) {
      while ((takenTo[column] ?? 0) > index) column += 1
      const { colSpan, rowSpan } = spansOf(cell)
      if (index + rowSpan > rows.length)
        return `第 ${index + 1} 行有单元格跨 ${rowSpan} 行，超出了表格，请改正。`
      if (column + colSpan > COLUMNS)
        return `第 ${index + 1} 行超过 ${COLUMNS} 列，请拆成几个表格，或减少合并的列。`
      takenTo.fill(index + rowSpan, column, column + colSpan)
      column += colSpan
    }
  }
  return undefined
}

function childrenOf(node: unknown): unknown[] {
  return isStoredNode(node) && Array.isArray(node.children) ? node.children : []
}

function spansOf(cell: unknown): { colSpan: number; rowSpan: number } {
  const { colSpan, rowSpan } = isStoredNode(cell) ? cell : {}
  return { colSpan: span(colSpan), rowSpan: span(rowSpan) }
}

function span(value: unknown): number {
  return typeof value === 'number' && value >= 1 ? value : 1
}
