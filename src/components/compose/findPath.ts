const PARAMETER = 'find'

/** The address of a document with a passage of its text to be shown there. */
export function findPath(path: string, passage: string): string {
  return `${path}?${new URLSearchParams({ [PARAMETER]: passage })}`
}

/** The passage an address asks to show. */
export function passageIn(search: string): string | undefined {
  return new URLSearchParams(search).get(PARAMETER)?.trim() || undefined
}
