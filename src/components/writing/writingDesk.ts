import { useSyncExternalStore } from 'react'

export type Flush = (options?: { isQuiet?: boolean }) => Promise<number | undefined>

/**
 * What the parts of an article's page know of one another: the form's own state is Payload's, and it knows nothing of a
 * document that came to be, or was saved, while it was being written.
 */
export type WritingDesk = {
  /** Whether the page saves by itself: a draft does. */
  savesItself: boolean
  /** The article, also one that its page still calls new. */
  article: number | undefined
  /** Somebody else saved in between. */
  isStale: boolean
  /** Saves what is not saved yet, after whatever is under way. Answers the article's id, or nothing where it is not saved. */
  flush: Flush
  /** From now on saves replace this version: a person has seen it and decided. */
  replaceVersion: (baseVersion: string) => void
}

const CLOSED: WritingDesk = {
  savesItself: false,
  article: undefined,
  isStale: false,
  flush: () => Promise.resolve(undefined),
  replaceVersion: () => undefined,
}

let desk = CLOSED
const listeners = new Set<() => void>()

export function changeDesk(change: Partial<WritingDesk>): void {
  desk = { ...desk, ...change }
  listeners.forEach((listener) => listener())
}

export function closeDesk(): void {
  changeDesk(CLOSED)
}

export function useWritingDesk(): WritingDesk {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => desk,
    () => CLOSED,
  )
}
