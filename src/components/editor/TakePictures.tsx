'use client'

import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  DROP_COMMAND,
  type NodeKey,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'
import { $blockOf } from './blockOf'
import { insertPictures } from './insertPictures'

/**
 * Files pasted or dropped are uploaded at once. Payload's own feature would put a picture without a number into the text and
 * ask in a drawer; until that was answered, no draft could be saved.
 */
export function TakePictures() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const data = 'clipboardData' in event ? event.clipboardData : null
            // Word and Excel add a picture of the text to the text.
            const isText = data?.types.some((type) => type === 'text/plain' || type === 'text/rtf')
            if (!data || isText || data.files.length === 0) return false
            event.preventDefault()
            void insertPictures(editor, {
              files: [...data.files],
              at: $blockOf($getSelection()?.getNodes().at(-1))?.getKey(),
            })
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          DROP_COMMAND,
          (event) => {
            const files = [...(event.dataTransfer?.files ?? [])]
            if (files.length === 0) return false
            event.preventDefault()
            void insertPictures(editor, { files, at: $blockUnder(event) })
            return true
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  )
  return null
}

function $blockUnder(event: DragEvent): NodeKey | undefined {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY)
  return $blockOf(range && $getNearestNodeFromDOMNode(range.startContainer))?.getKey()
}
