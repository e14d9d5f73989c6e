'use client'

import { toast } from '@payloadcms/ui'
import {
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { pastedPictures } from '@/domain/article/prose/pastedPictures'
import { pastedText } from '@/domain/article/prose/pastedText'
import { pasteNotes } from '@/domain/article/prose/pasteNotes'
import { $insertParagraphs, $insertPasted } from './insertPasted'
import { offerJoining } from './offerJoining'
import { $insertWithPictures } from './placePictures'

const OWN_FORMAT = 'application/x-lexical-editor'
const READING_MS = 20_000

/** What is pasted becomes paragraphs of ours, and nothing else of it stays; what did not come along is said. */
export function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null
          if (!data || data.getData(OWN_FORMAT)) return false
          // Lexical's own reading of a page would put pictures into the text that no server has.
          const isTaken =
            pasteHtml(data, editor) || pasteText(data, editor) || data.types.includes('text/html')
          if (isTaken) event.preventDefault()
          return isTaken
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}

function pasteHtml(data: DataTransfer, editor: LexicalEditor): boolean {
  const html = data.getData('text/html')
  if (html === '') return false
  const pasted = pastedPictures(html, { rtf: () => data.getData('text/rtf'), files: [...data.files] })
  for (const note of pasteNotes(pasted.report)) toast.info(note, { duration: READING_MS })
  // The clipboard's own plain text has lines where the page had them.
  if (pasted.report.isFlat && data.getData('text/plain') !== '') return false
  if (pasted.blocks.length === 0) return false
  if (pasted.pictures.size > 0) $insertWithPictures(editor, pasted)
  else $insertPasted(editor, pasted.inline ?? pasted.blocks)
  return true
}

function pasteText(data: DataTransfer, editor: LexicalEditor): boolean {
  const { lines, joined } = pastedText(data.getData('text/plain'))
  if (lines.length === 0) return false
  const before = $insertParagraphs(editor, lines)
  if (joined) $onUpdate(() => offerJoining(editor, { ...joined, before }))
  return true
}
