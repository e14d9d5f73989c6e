'use client'

import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { registerBodyEditor } from './bodyEditor'

/** Lends the editor to the rest of the page while it is there. */
export function BodyEditorHandle() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => registerBodyEditor(editor), [editor])
  return null
}
