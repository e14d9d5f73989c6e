'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'
import type { Kept, Snapshot } from './kept'
import { documentKey } from './unsaved'
import { useUnsaved } from './UnsavedProvider'

/** Who keeps the changes of the document that is open, and how it stands with them. */
export function useKept(): { kept: Kept | undefined; snapshot: Snapshot | undefined } {
  const { id, collectionSlug } = useDocumentInfo()
  const key = documentKey(collectionSlug, id)
  const unsaved = useUnsaved()
  const kept = useSyncExternalStore(
    unsaved.subscribe,
    () => unsaved.find(key),
    () => undefined,
  )
  const snapshot = useSyncExternalStore(
    kept?.subscribe ?? NOTHING,
    () => kept?.read(),
    () => undefined,
  )
  return { kept, snapshot }
}

const NOTHING = () => () => undefined
