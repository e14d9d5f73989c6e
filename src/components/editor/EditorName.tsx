'use client'

import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/** The field's label as the name of where one types: Payload writes it above, and nothing ties it to the editor. */
export function EditorName() {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { i18n } = useTranslation()
  const { label, name } = fieldProps.field
  const said = label ? getTranslation(label, i18n) : name
  useEffect(
    () => editor.registerRootListener((root) => root?.setAttribute('aria-label', said)),
    [editor, said],
  )
  return null
}
