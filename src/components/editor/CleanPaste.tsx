'use client'

import { toast } from '@payloadcms/ui'
import {
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { pastedBlocks } from './pastedBlocks'

const OWN_FORMAT = 'application/x-lexical-editor'

/** What is pasted from Word, WPS or a page of the web becomes paragraphs of ours, and nothing else of it stays. */
export function CleanPaste() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null
          const html = data?.getData('text/html')
          if (!html || data?.getData(OWN_FORMAT)) return false
          const { blocks, images } = pastedBlocks(html)
          if (images > 0) {
            toast.info(
              `粘贴的内容里有 ${images} 张图片，不能随文字带过来。请用工具栏的图片按钮上传，或用“导入 Word”。`,
            )
          }
          if (blocks.length === 0) return false
          event.preventDefault()
          editor.update(
            () => {
              const selection = $getSelection()
              if (!$isRangeSelection(selection)) return
              selection.insertNodes(blocks.map((block) => $parseSerializedNode(block)))
            },
            { tag: 'paste' },
          )
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}
