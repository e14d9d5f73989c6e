/** What a list may take: 500 entries with ten mailboxes each stay below. */
export const SHEET_LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  textCharacters: 1024 * 1024,
  rows: 5000,
  columns: 50,
  cellCharacters: 32_767,
} as const
