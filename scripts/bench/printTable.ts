import { keeps, type Row } from './row'

const HEAD = ['what', 'value', 'unit', 'ratio', 'to', 'limit', 'ok']
const RIGHT = new Set([1, 3])

/** The whole run as one table, in columns of a fixed-width terminal. */
export function printTable(rows: readonly Row[]): void {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  lines.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  )
  for (const line of lines) {
    const padded = line.map((cell, column) =>
      RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    )
    console.log(padded.join('  ').trimEnd())
  }
}

function cells(row: Row): string[] {
  const { what, value, unit, ratio, limit } = row
  const isKept = keeps(row)
  return [
    what,
    unit === 'yes/no' ? (value === 1 ? 'yes' : 'no') : rounded(value),
    unit === 'yes/no' ? '' : unit,
    ratio ? rounded(value / ratio.of, 2) : '',
    ratio?.to ?? '',
    limit ? ('atMost' in limit ? `<= ${rounded(limit.atMost, 2)}` : `>= ${rounded(limit.atLeast, 2)}`) : '',
    isKept === undefined ? '' : isKept ? 'ok' : 'NOT KEPT',
  ]
}

function rounded(value: number, digits = value < 10 ? 1 : 0): string {
  return String(Number(value.toFixed(digits)))
}
