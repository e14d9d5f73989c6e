import type { LexicalEditor, SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { DocumentKey } from '../saving/unsaved'
import { whenChanged } from './whenChanged'

/** The editor of a document's text, for whatever on its page reads the text or puts another in its place. */
export type BodyEditor = {
  /** The text as it is now, ahead of the form, which hears of changes half a second later. */
  read: () => SerializedEditorState | undefined
  /**
   * Puts another text in its place, which the editor's own 撤销 takes back. Whether there is an editor. `onChanged` is
   * called once, when it is that text no more.
   */
  replace: (body: object, onChanged?: () => void) => boolean
}

export type BodyEditors = {
  /** Lends an editor for as long as it is there. Gives what takes it back. */
  lend: (key: DocumentKey, editor: LexicalEditor) => () => void
  of: (key: DocumentKey) => BodyEditor
}

/** The editors of a window, by document: a drawer may hold another one over the page's. */
export function createBodyEditors(): BodyEditors {
  const open = new Map<DocumentKey, LexicalEditor>()
  return {
    lend: (key, editor) => {
      open.set(key, editor)
      return () => {
        if (open.get(key) === editor) open.delete(key)
      }
    },
    of: (key) => ({
      read: () => open.get(key)?.getEditorState().toJSON(),
      replace: (body, onChanged) => {
        const editor = open.get(key)
        if (!editor) return false
        editor.setEditorState(editor.parseEditorState(JSON.stringify(body)), { tag: 'history-push' })
        if (onChanged) whenChanged(editor, onChanged)
        return true
      },
    }),
  }
}
