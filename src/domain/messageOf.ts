// drizzle puts the values of a failed query into its message (`Failed query: … params: …`): bodies, addresses, password
// digests. pg's own message, which it carries as the cause, names none.
const VALUES = /\nparams:[\s\S]*$/

// And of a value it could not take (class 22 of its codes) it quotes that value.
const QUOTED = /"[^"]*"/g

/** A line without the values of a failed query. */
export function withoutValues(line: string): string {
  return line.replace(VALUES, '')
}

/** What was thrown, in words that may be logged and stored: never the values of a query. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const said = withoutValues(error.message)
  const message = isDataError(error) ? said.replace(QUOTED, '…') : said
  return error.cause instanceof Error ? `${message}: ${messageOf(error.cause)}` : message
}

function isDataError(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && /^22[0-9A-Z]{3}$/.test(error.code)
}
