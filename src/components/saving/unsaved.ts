import { createEmitter } from './emitter'
import type { Kept } from './kept'

/** `articles/12`; of a document that the server does not have yet, `articles/new`. */
export type DocumentKey = `${string}/${number | string}`

export function documentKey(collection: string | undefined, id: number | string | undefined): DocumentKey {
  return `${collection ?? ''}/${id ?? 'new'}`
}

export type Unsaved = {
  /** Notes who keeps the changes of a document. Gives what takes the note back. */
  register: (key: DocumentKey, kept: Kept) => () => void
  find: (key: DocumentKey) => Kept | undefined
  subscribe: (listener: () => void) => () => void
  /** Notes a save of a document that goes another way, as by its form. */
  note: (key: DocumentKey, save: Promise<unknown>) => void
  /** Saves all there is of a document. Whether everything is on the server then. Never rejects. */
  settled: (key: DocumentKey) => Promise<boolean>
  /** Whether a document whose changes are kept is open. */
  isOpen: () => boolean
  /** Tries again, for every document, what no person has to decide about. */
  retry: () => void
}

/** The unsaved changes of a window, by document. */
export function createUnsaved(): Unsaved {
  const emitter = createEmitter()
  const all = new Map<DocumentKey, Kept>()
  const noted = new Map<DocumentKey, Promise<unknown>>()
  return {
    register: (key, kept) => {
      all.set(key, kept)
      emitter.emit()
      return () => {
        if (all.get(key) === kept) all.delete(key)
        emitter.emit()
      }
    },
    find: (key) => all.get(key),
    subscribe: emitter.subscribe,
    note: (key, save) => {
      const others = noted.get(key)
      const both = Promise.allSettled([others, save])
      noted.set(key, both)
      void both.then(() => {
        if (noted.get(key) === both) noted.delete(key)
      })
    },
    settled: async (key) => {
      await noted.get(key)
      return (await all.get(key)?.push()) ?? true
    },
    isOpen: () => all.size > 0,
    retry: () => new Set(all.values()).forEach((kept) => kept.retry()),
  }
}
