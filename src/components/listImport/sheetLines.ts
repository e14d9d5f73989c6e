import type { ListPlan } from '@/domain/answers/listPlan'

/** A line of the sheet as the page shows it. */
export type SheetLine = {
  /** Counted from 1, as Excel counts. */
  row: number
  cells: readonly string[]
  /** What is wrong, by the sheet's column; -1: with no column of the sheet. */
  faults: ReadonlyMap<number, string>
  planned: ListPlan['rows'][number] | undefined
}

/** The lines below the headings that say something, each with what becomes of it. */
export function sheetLines({ cells, headingRow = 0, rows, faults, columns }: ListPlan): SheetLine[] {
  const titles = cells[headingRow - 1] ?? []
  const planned = new Map(rows.map((row) => [row.row, row]))
  const wrong = new Map<number, Map<number, string>>()
  for (const { row, column, message } of faults) {
    const own = wrong.get(row) ?? new Map<number, string>()
    const named = titles.indexOf(column)
    const at = named >= 0 ? named : columns.indexOf(column)
    own.set(at, [own.get(at), message].filter(Boolean).join(''))
    wrong.set(row, own)
  }
  return cells.flatMap((own, index) => {
    const row = index + 1
    if (row <= headingRow || own.every((cell) => cell === '')) return []
    return [{ row, cells: own, faults: wrong.get(row) ?? new Map(), planned: planned.get(row) }]
  })
}

/** Faults of the sheet as a whole: what stands in or above its headings, or where there is no line. */
export function sheetFaults({ faults, headingRow = 0 }: ListPlan, lines: readonly SheetLine[]): string[] {
  const shown = new Set(lines.map(({ row }) => row))
  return faults.flatMap(({ row, message }) => (row <= headingRow || !shown.has(row) ? [message] : []))
}
