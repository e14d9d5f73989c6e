/** The five-character code of a PostgreSQL error, wherever it was wrapped; '' for other errors. */
export function sqlState(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? sqlState(error.cause) : ''
}

/** A value that PostgreSQL cannot take (class 22), or a comparison it does not know. */
export function isUnfitValue(error: unknown): boolean {
  return /^(?:22[0-9A-Z]{3}|42883|42846)$/.test(sqlState(error))
}
