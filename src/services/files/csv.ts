const BOM = '\uFEFF'

/** RFC 4180 with a byte order mark, without which Excel does not take it for UTF-8. Safe against formula injection. */
export function csv(rows: readonly (readonly (string | number)[])[]): Buffer {
  return Buffer.from(`${BOM}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
}

/** A text that begins like a formula is run as one by Excel and WPS; an apostrophe before it keeps it text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
