import type { Column, Grid, Table } from './listTypes'

/** A title and a note may stand above the headings. */
const LOOKED_AT = 10

/**
 * Finds the row of headings, which stands anywhere in the first rows, and reads what is below it by column. `needed`
 * are the columns without which it is no such list.
 */
export function readTable<Key extends string>(
  grid: Grid,
  { columns, needed }: { columns: readonly Column<Key>[]; needed: readonly Key[] },
): Table<Key> {
  const best = grid
    .slice(0, LOOKED_AT)
    .map((cells, index) => ({ index, known: cells.map((cell) => keyOf(cell, columns)) }))
    .reduce<{ index: number; known: (Key | undefined)[] } | undefined>(
      (found, each) => (count(each.known) > count(found?.known ?? []) ? each : found),
      undefined,
    )
  const label = (key: Key | undefined) => columns.find((column) => column.key === key)?.label ?? null
  const missing = needed.filter((key) => !best?.known.includes(key))
  if (!best || missing.length > 0)
    return {
      ...withoutHeadings(columns, missing),
      ...(best && { headingRow: best.index + 1, columns: best.known.map(label) }),
    }
  const titles = grid[best.index] ?? []
  const place = new Map(best.known.flatMap((key, index) => (key ? [[key, index] as const] : [])).reverse())
  const headings = Object.fromEntries([...place].map(([key, index]) => [key, titles[index] ?? '']))
  const rows = grid.slice(best.index + 1).flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return []
    const read = [...place].map(([key, at]) => [key, cells[at] ?? ''])
    return [{ row: best.index + index + 2, cells: Object.fromEntries(read) as Partial<Record<Key, string>> }]
  })
  const ignored = titles.filter((title, index) => title !== '' && !best.known[index])
  const faults = rows.length === 0 ? [{ row: best.index + 2, column: '', message: '表头下面没有内容。' }] : []
  return {
    headingRow: best.index + 1,
    columns: best.known.map((key, index) => (key && place.get(key) === index ? label(key) : null)),
    rows,
    headings: headings as Table<Key>['headings'],
    ignored,
    faults,
  }
}

function withoutHeadings<Key extends string>(
  columns: readonly Column<Key>[],
  missing: readonly Key[],
): Table<Key> {
  const label = (key: Key) => columns.find((column) => column.key === key)?.label ?? key
  const lacking = missing.map((key) => `“${label(key)}”`).join('、')
  const all = columns.map((column) => column.label).join('、')
  const message = `没有认出表头${lacking && `，缺少${lacking}一列`}。请在第一行写上列名：${all}。`
  return {
    rows: [],
    columns: [],
    headings: {},
    ignored: [],
    faults: [{ row: 1, column: label(missing[0] ?? ('' as Key)), message }],
  }
}

function keyOf<Key extends string>(cell: string, columns: readonly Column<Key>[]): Key | undefined {
  const heading = plain(cell)
  if (heading === '') return undefined
  return columns.find(({ label, names }) => [label, ...names].some((name) => plain(name) === heading))?.key
}

function plain(heading: string): string {
  // What stands in brackets explains.
  const [word = ''] = heading.normalize('NFKC').split('(')
  return word.replace(/[\s*:]/g, '').toLowerCase()
}

function count(known: readonly unknown[]): number {
  return known.filter(Boolean).length
}
