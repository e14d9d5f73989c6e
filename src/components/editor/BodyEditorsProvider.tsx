'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { documentKey } from '../saving/unsaved'
import { createBodyEditors, type BodyEditor, type BodyEditors } from './bodyEditors'

const BodyEditorsContext = createContext<BodyEditors | undefined>(undefined)

/** Where the editors of this window are lent to the rest of their pages. */
export function BodyEditorsProvider({ children }: { children: ReactNode }) {
  const [editors] = useState(createBodyEditors)
  return <BodyEditorsContext value={editors}>{children}</BodyEditorsContext>
}

/** @throws Error outside the panel, whose provider it is */
export function useBodyEditors(): BodyEditors {
  const editors = use(BodyEditorsContext)
  if (!editors) throw new Error('no BodyEditorsProvider around this component')
  return editors
}

/** The editor of the document that is open. */
export function useBodyEditor(): BodyEditor {
  const { id, collectionSlug } = useDocumentInfo()
  const editors = useBodyEditors()
  return useMemo(() => editors.of(documentKey(collectionSlug, id)), [editors, collectionSlug, id])
}
