// busboy's words for a multipart body that is none or was cut off; it gives its errors no code.
const WORDS: ReadonlySet<string> = new Set([
  'Malformed content type',
  'Malformed part header',
  'Multipart: Boundary not found',
  'Unexpected end of file',
  'Unexpected end of form',
])

/** Whether a request failed because its form cannot be read: whoever sent it can mend it, and the office has no fault. */
export function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && WORDS.has(error.message)
}
