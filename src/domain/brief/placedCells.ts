import type { TableBlock, TableCell } from './issueView'

export type PlacedCell = { column: number; span: number; cell: TableCell }

/** The cells of each row with the column they begin in, from 0: those that cells above span over are left out. */
export function placedCells(table: TableBlock): PlacedCell[][] {
  const taken = new Set<string>()
  return table.rows.map((row, rowIndex) => {
    let column = 0
    return row.cells.map((cell) => {
      while (taken.has(`${rowIndex}/${column}`)) column += 1
      const placed = { column, span: cell.colSpan, cell }
      for (let below = 1; below < cell.rowSpan; below += 1)
        for (let beside = 0; beside < cell.colSpan; beside += 1)
          taken.add(`${rowIndex + below}/${column + beside}`)
      column += cell.colSpan
      return placed
    })
  })
}

export const columnsOf = (placed: readonly (readonly PlacedCell[])[]): number =>
  Math.max(1, ...placed.flat().map(({ column, span }) => column + span))
