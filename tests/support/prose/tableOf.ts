import { cell, paragraph, row, table, text } from '@/domain/article/lexical/nodes'

export const words = (value: string) => paragraph([text(value)])

export const box = (value: string, { colSpan = 1, rowSpan = 1 } = {}) =>
  cell([words(value)], { isHeader: false, colSpan, rowSpan })

/** A table of plain cells. */
export const grid = (...rows: string[][]) => table(rows.map((cells) => row(cells.map((value) => box(value)))))
