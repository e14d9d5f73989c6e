'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import type { NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { UploadNode } from '@payloadcms/richtext-lexical/client'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { PictureCaption } from './PictureCaption'
import { PictureForm } from './PictureForm'

/** Below each picture of the text: what is printed under it, what is read aloud for it, its place, another in its stead; its caption alone where nothing may be changed. */
export function PictureFields() {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const [keys, setKeys] = useState<readonly NodeKey[]>([])
  useEffect(
    () =>
      editor.registerMutationListener(UploadNode, (mutations) => {
        setKeys((before) => {
          const gone = [...mutations].filter(([, change]) => change === 'destroyed').map(([key]) => key)
          const come = [...mutations].filter(([, change]) => change === 'created').map(([key]) => key)
          return [...new Set([...before, ...come])].filter((key) => !gone.includes(key))
        })
      }),
    [editor],
  )
  const Below = isEditable ? PictureForm : PictureCaption
  return keys.map((key) => {
    const element = editor.getElementByKey(key)
    return element && createPortal(<Below editor={editor} nodeKey={key} />, element, key)
  })
}
