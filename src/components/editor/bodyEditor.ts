import type { LexicalEditor, SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'

/** The editor of the article that is open, for whatever on the page reads its text or puts another in its place. */
let open: LexicalEditor | undefined

export function registerBodyEditor(editor: LexicalEditor): () => void {
  open = editor
  return () => {
    if (open === editor) open = undefined
  }
}

/** The text as it is now, ahead of the form, which hears of changes half a second later. */
export function readBody(): SerializedEditorState | undefined {
  return open?.getEditorState().toJSON()
}

/** Puts another text in its place, which the editor's own 撤销 takes back. @returns whether there is an editor */
export function replaceBody(body: object): boolean {
  if (!open) return false
  open.setEditorState(open.parseEditorState(JSON.stringify(body)), { tag: 'history-push' })
  return true
}
