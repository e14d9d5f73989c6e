import { type TagPath } from '../tags'

/** The place of a cell in the structure; `header`: what it heads. */
export function cellTags(
  table: string,
  at: {
    row: number
    column: number
    columns?: number
    rows?: number
    header?: 'Column' | 'Row' | undefined
  },
): TagPath {
  const { row, column, columns = 1, rows = 1, header } = at
  const key = `${table}/${row}/${column}`
  return [
    { type: 'Table', key: table },
    { type: 'TR', key: `${table}/${row}` },
    header ? { type: 'TH', key, scope: header, columns, rows } : { type: 'TD', key, columns, rows },
  ]
}
