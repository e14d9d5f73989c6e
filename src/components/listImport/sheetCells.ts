type Place = { row: number; column: number }

/** The sheet with another text in one cell; `row` and `column` count from 0, and may lie to the right of what there is. */
export function replaced(
  cells: readonly string[][],
  { row, column, value }: Place & { value: string },
): string[][] {
  return cells.map((own, index) => {
    if (index !== row) return own
    const filled = Array.from({ length: Math.max(own.length, column + 1) }, (_, at) => own[at] ?? '')
    return filled.map((cell, at) => (at === column ? value : cell))
  })
}

/** The sheet with a heading that says that its column is not brought in; what stands in brackets is no heading. */
export function leftOut(cells: readonly string[][], { row, column }: Place): string[][] {
  return replaced(cells, { row, column, value: `（不导入）${cells[row]?.[column] ?? ''}` })
}
