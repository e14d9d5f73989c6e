'use client'

import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { createUnsaved, type Unsaved } from './unsaved'

const UnsavedContext = createContext<Unsaved | undefined>(undefined)

/** Holds the unsaved changes of this window, and has them tried again when the network or the person is back. */
export function UnsavedProvider({ children }: { children: ReactNode }) {
  const [unsaved] = useState(createUnsaved)
  useEffect(() => {
    const seen = () => {
      if (!document.hidden) unsaved.retry()
    }
    window.addEventListener('online', unsaved.retry)
    window.addEventListener('focus', unsaved.retry)
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('online', unsaved.retry)
      window.removeEventListener('focus', unsaved.retry)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [unsaved])
  return <UnsavedContext value={unsaved}>{children}</UnsavedContext>
}

/** @throws Error outside the panel, whose provider it is */
export function useUnsaved(): Unsaved {
  const unsaved = use(UnsavedContext)
  if (!unsaved) throw new Error('no UnsavedProvider around this component')
  return unsaved
}
