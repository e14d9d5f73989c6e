import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

/** Calls `act` once, when the text is another than now. Gives what calls it off. */
export function whenChanged(editor: LexicalEditor, act: () => void): () => void {
  const text = JSON.stringify(editor.getEditorState())
  const stop = editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
    if (JSON.stringify(editorState) === text) return
    stop()
    act()
  })
  return stop
}
