import type { Fault } from './outcome'

/** What one save is given. */
export type Attempt<Content> = {
  content: Content
  /** What the server had before. */
  stored: Content
  /** The server's name for what it had before, where it names it. */
  version: string | undefined
  /** Nothing for a document that the server does not have yet. */
  id: number | undefined
  /** By the page itself. */
  isQuiet: boolean
  /** The page is going away. */
  isLeaving: boolean
}

export type Snapshot<Content = unknown> = {
  phase: 'saved' | 'unsaved' | 'saving'
  /** Why the last save did not succeed; until one does, or the content is changed. */
  fault: Fault | undefined
  wanted: Content
  id: number | undefined
  version: string | undefined
  /** The document as the server answered the last save, where it did. */
  document: Record<string, unknown> | undefined
  /** Whether anything was saved since the keeper was made. */
  hasSaved: boolean
}

export type PushOptions = { isQuiet?: boolean; isLeaving?: boolean }

/** What the rest of a page may ask of a document's keeper, whatever its content. */
export type Kept = {
  read: () => Snapshot
  subscribe: (listener: () => void) => () => void
  /** Whether it saves what the form holds, so that the form need not be saved itself. */
  savesForm: () => boolean
  /** Saves what is not saved, after whatever is under way. Whether everything is on the server then. Never rejects. */
  push: (options?: PushOptions) => Promise<boolean>
  /** Tries again what no person has to decide about. */
  retry: () => void
  /** From now on saves replace this version: a person has seen it and decided. */
  replaceVersion: (version: string) => void
  /** A refusal that was noticed elsewhere. */
  refuse: (fault: Fault) => void
}
