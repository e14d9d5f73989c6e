'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { documentKey } from '../saving/unsaved'
import { useBodyEditors } from './BodyEditorsProvider'

/** Lends the editor to the rest of the page while it is there. */
export function BodyEditorHandle() {
  const [editor] = useLexicalComposerContext()
  const { id, collectionSlug } = useDocumentInfo()
  const editors = useBodyEditors()
  useEffect(
    () => editors.lend(documentKey(collectionSlug, id), editor),
    [editors, collectionSlug, id, editor],
  )
  return null
}
