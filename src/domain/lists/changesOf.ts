import type { CellChange, Column } from './listTypes'

/** What would change of an entry, column by column; both sides as the rows that an export writes of it. */
export function changesOf(
  columns: readonly Pick<Column, 'label'>[],
  { before, after }: { before: readonly string[][]; after: readonly string[][] },
): CellChange[] {
  const said = (rows: readonly string[][], index: number) =>
    [...new Set(rows.flatMap((row) => row[index] || []))].join('；')
  return columns.flatMap(({ label }, index) => {
    const change = { column: label, before: said(before, index), after: said(after, index) }
    return change.before === change.after ? [] : [change]
  })
}
