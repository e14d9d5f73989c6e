/** Replaces `text.slice(from, to)` by `insert`. Never empty: `from < to`. Offsets are UTF-16, as JavaScript counts. */
export type Edit = { from: number; to: number; insert: string }

/** One rule of typography: what it would replace, from left to right, without overlaps. */
export type TidyRule = (text: string) => Edit[]

export function applyEdits(text: string, edits: readonly Edit[]): string {
  return textBetween({ text, from: 0, to: text.length }, edits)
}

/** What the edits leave of one stretch of the text. A replacement stands where its first character stood. */
export function textBetween(
  { text, from, to }: { text: string; from: number; to: number },
  edits: readonly Edit[],
): string {
  let result = ''
  let at = from
  for (const edit of edits) {
    if (edit.to <= from || edit.from >= to) continue
    result += text.slice(at, Math.max(at, edit.from))
    if (edit.from >= from) result += edit.insert
    at = Math.min(to, edit.to)
  }
  return result + text.slice(at, to)
}
