'use client'

import { useSyncExternalStore } from 'react'

const WIDE = '(min-width: 1500px)'

/** Whether the PDF has room beside the two lists. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(WIDE)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(WIDE).matches,
    () => false,
  )
}
