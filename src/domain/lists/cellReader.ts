import type { Read } from './cellValues'
import { firstCell } from './groupRows'
import type { Column, ListFault, SheetRow, Table } from './listTypes'

/** Reads the cells of a sheet and gathers what is wrong with them, each named by the heading that the sheet itself writes. */
export function cellReader<Key extends string>(
  { headings }: Pick<Table<Key>, 'headings'>,
  columns: readonly Column<Key>[],
) {
  const faults: ListFault[] = []
  const headingOf = (key: Key): string =>
    headings[key] ?? columns.find((column) => column.key === key)?.label ?? key
  const fault = (key: Key, row: number, message: string): void => {
    faults.push({ row, column: headingOf(key), message })
  }
  /** What the rows of one entry say in a column; undefined where they say nothing, or nothing that can be read. */
  const said = <Value>(
    rows: readonly SheetRow<Key>[],
    key: Key,
    read: (cell: string | undefined) => Read<Value>,
  ): Value | undefined => {
    const { row, cell } = firstCell(rows, key)
    const { value, fault: message } = read(cell)
    if (message) fault(key, row, message)
    return value
  }
  return { faults, fault, headingOf, said }
}
