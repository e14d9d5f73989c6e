import { doubled, readMailboxes, type Mailbox } from './readMailboxes'
import type { ListFault, SheetRow } from './listTypes'

type Group<Key extends string> = { key: string; rows: SheetRow<Key>[] }

/**
 * Rows that are one entry, however the office keeps its list: a row for each mailbox with the entry's name again, with
 * the name in its first row only, or all its mailboxes in one cell.
 */
export function groupRows<Key extends string>(
  rows: readonly SheetRow<Key>[],
  { keyOf, continues }: { keyOf: (row: SheetRow<Key>) => string; continues: (row: SheetRow<Key>) => boolean },
): Group<Key>[] {
  const groups = new Map<string, Group<Key>>()
  let last: Group<Key> | undefined
  for (const row of rows) {
    if (last && continues(row)) {
      last.rows.push(row)
      continue
    }
    const key = keyOf(row)
    last = groups.get(key) ?? { key, rows: [] }
    groups.set(key, last)
    last.rows.push(row)
  }
  return [...groups.values()]
}

/** The first cell of a group's column that says something, and its row. */
export function firstCell<Key extends string>(
  rows: readonly SheetRow<Key>[],
  key: Key,
): { row: number; cell: string | undefined } {
  const said = rows.find(({ cells }) => cells[key])
  return { row: said?.row ?? rows[0]?.row ?? 1, cell: said?.cells[key] }
}

/** The mailboxes of a group's rows; a name in a column of its own belongs to the one address of its row. */
export function mailboxesOf<Key extends string>(
  rows: readonly SheetRow<Key>[],
  { person, email, column }: { person: Key; email: Key; column: string },
): { mailboxes: Mailbox[]; faults: ListFault[] } {
  const faults: ListFault[] = []
  const mailboxes: Mailbox[] = []
  for (const { row, cells } of rows) {
    const read = readMailboxes(cells[email] ?? '')
    faults.push(...read.faults.map((message) => ({ row, column, message })))
    const name = cells[person]?.trim()
    const [only] = read.mailboxes
    const named = only && read.mailboxes.length === 1 && name ? [{ name, email: only.email }] : read.mailboxes
    for (const again of doubled([...mailboxes, ...named])) {
      faults.push({ row, column, message: `邮箱“${again}”在这个单位里重复了，请删去一个。` })
    }
    mailboxes.push(...named)
  }
  return { mailboxes, faults }
}
