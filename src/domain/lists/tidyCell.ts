/** A cell as people see it. */
export function tidyCell(text: string): string {
  return text.normalize('NFC').replaceAll('\u00a0', ' ').trim()
}
