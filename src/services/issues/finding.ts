/** The place a finding is mended at. */
export type Target = {
  collection: 'articles' | 'recipients' | 'issues'
  id: number
  /** Path of the form's field. */
  field?: string
  /** A passage of the article's text, as it stands there. */
  sentence?: string
}

/** `code` is for programs, `message` Chinese for people; `article` and `target` where there is a place to open. */
export type Finding = { code: string; message: string; article?: number; target?: Target }

/** A finding about an article. */
export function articleFinding(
  { id, sentence }: { id: number; sentence?: string },
  { code, message }: { code: string; message: string },
): Finding {
  return { code, message, article: id, target: { collection: 'articles', id, ...(sentence && { sentence }) } }
}
