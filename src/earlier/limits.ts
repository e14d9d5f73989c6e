/** What an earlier issue's file may take: a year's thickest issue stays far below, a bomb does not. */
export const EARLIER_LIMITS = {
  /** Of one file, as it comes or unpacked from a .zip; and of what one request brings. */
  fileBytes: 20 * 1024 * 1024,
  pages: 200,
  characters: 500_000,
  /** Of one .zip. */
  entries: 500,
  unpackedBytes: 200 * 1024 * 1024,
} as const
