'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { ImportButton } from './ImportButton'

/** 导入 Word above a new article, in place of writing it here. */
export function NewArticleImport() {
  const { id } = useDocumentInfo()
  return id === undefined ? <ImportButton /> : null
}
