/** A sheet as it was read: rows of cells as people see them, each trimmed. */
export type Grid = readonly (readonly string[])[]

/** What is wrong with one cell. `row` counts from 1, as Excel does; `column` is the heading. */
export type ListFault = { row: number; column: string; message: string }

/** A column that is known by its heading: `label` is how we write it, `names` are what offices write. */
export type Column<Key extends string = string> = { key: Key; label: string; names: readonly string[] }

export type RowState = 'new' | 'changed' | 'unchanged'

/** One entry of a list as it would be written. `id` is there for one that is known, `before` for one that changes. */
export type ListRow<Entry> = { row: number; state: RowState; id?: number; before?: Entry; entry: Entry }

/** What a column says of an entry, and what it will say. */
export type CellChange = { column: string; before: string; after: string }

export type ListPlan<Entry> = { rows: ListRow<Entry>[]; faults: ListFault[] }

/** One row of the sheet by its columns; what its sheet has no column for is undefined. */
export type SheetRow<Key extends string> = { row: number; cells: Partial<Record<Key, string>> }

export type Table<Key extends string> = {
  /** The row of headings, counted from 1; none where not a single one was recognised. */
  headingRow?: number
  /** What each of the sheet's columns was taken for, by our own headings. */
  columns: (string | null)[]
  rows: SheetRow<Key>[]
  /** The headings that were recognised, as the sheet writes them. */
  headings: Partial<Record<Key, string>>
  /** Headings nobody knows: their cells are left out. */
  ignored: string[]
  faults: ListFault[]
}
