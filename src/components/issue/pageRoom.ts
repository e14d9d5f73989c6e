'use client'

import { useSyncExternalStore } from 'react'

/** What a printed page has room for in a window. The menu takes some 280 px of it. */
export const PAGE_ROOM = {
  /** Beside what is said of it. */
  besideFacts: '(min-width: 1100px)',
  /** Beside the two lists of an issue that is composed. */
  besideLists: '(min-width: 1500px)',
} as const

/** Whether the window has that room now. On the server it has none. */
export function useRoom(room: (typeof PAGE_ROOM)[keyof typeof PAGE_ROOM]): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(room)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(room).matches,
    () => false,
  )
}
