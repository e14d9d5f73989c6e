// drizzle puts the values of a failed query into its message (`Failed query: … params: …`): bodies, addresses, password
// digests. pg's own message, which it carries as the cause, names none.
const VALUES = /\nparams:[\s\S]*$/

/** What was thrown, in words that may be logged and stored: never the values of a query. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const message = error.message.replace(VALUES, '')
  return error.cause instanceof Error ? `${message}: ${messageOf(error.cause)}` : message
}
