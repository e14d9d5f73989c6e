/** A sheet as it was read: rows of cells as people see them, each trimmed. */
export type Grid = readonly (readonly string[])[]

/** What is wrong with one cell. `row` counts from 1, as Excel does; `column` is the heading. */
export type ListFault = { row: number; column: string; message: string }

/** A column that is known by its heading: `label` is how we write it, `names` are what offices write. */
export type Column<Key extends string = string> = { key: Key; label: string; names: readonly string[] }

export type RowState = 'new' | 'changed' | 'unchanged'

/** One entry of a list as it would be written. `id` is there for one that is known. */
export type ListRow<Entry> = { row: number; state: RowState; id?: number; entry: Entry }

export type ListPlan<Entry> = { rows: ListRow<Entry>[]; faults: ListFault[] }

/** One row of the sheet by its columns; what its sheet has no column for is undefined. */
export type SheetRow<Key extends string> = { row: number; cells: Partial<Record<Key, string>> }

export type Table<Key extends string> = {
  rows: SheetRow<Key>[]
  /** The headings that were recognised, as the sheet writes them. */
  headings: Partial<Record<Key, string>>
  /** Headings nobody knows: their cells are left out. */
  ignored: string[]
  faults: ListFault[]
}
