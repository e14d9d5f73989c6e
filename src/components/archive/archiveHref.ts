export const ARCHIVE_PATH = '/admin/archive'

/** A page of the archive: a year, or a page of what was found. */
export function archiveHref(query: { q?: string; page?: number; year?: number }): string {
  const entries = Object.entries(query).map(([name, value]) => [name, String(value)])
  return entries.length === 0 ? ARCHIVE_PATH : `${ARCHIVE_PATH}?${new URLSearchParams(entries)}`
}
