import { createEmitter } from './emitter'
import type { Attempt, Kept, Snapshot } from './kept'
import type { Fault, Outcome } from './outcome'

export type Keeper<Content> = Omit<Kept, 'read'> & {
  read: () => Snapshot<Content>
  /** What the page shows now. Saved after `pauseMs` without another change. */
  change: (content: Content) => void
  /** What the server has by another way than this keeper. */
  settle: (stored: Content, version?: string) => void
  /** While the page is there. Gives what tries a last save; what does not succeed then is not tried again. */
  hold: () => () => void
}

export type KeeperOptions<Content> = {
  stored: Content
  id?: number | undefined
  version?: string | undefined
  same: (one: Content, other: Content) => boolean
  /** Nothing where a person saves. Never rejects. */
  save: () => ((attempt: Attempt<Content>) => Promise<Outcome>) | undefined
  pauseMs: number
  /** Whether a document that the server does not have is worth one. */
  isWorthSaving?: (content: Content) => boolean
  /** Whether the content is what the document's form holds, and no part beside it. */
  holdsForm?: boolean
  /** Resolves when `change` has been told all that the page shows. */
  caughtUp?: () => Promise<void>
  /** Whether what the server refuses is taken back to what it has. */
  takesBack?: boolean
  /** Where what is not on the server is kept meanwhile. */
  copies?: {
    /** `version`: what the content goes beyond. */
    keep: (id: number | undefined, content: Content, version: string | undefined) => void
    drop: (id: number | undefined) => void
  }
}

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 60_000

/**
 * The unsaved changes of one document: one save after the other, always the latest content, each naming the version
 * the one before it made. What did not reach the server is tried again by itself, with growing delay.
 */
export function createKeeper<Content>(options: KeeperOptions<Content>): Keeper<Content> {
  const {
    same,
    pauseMs,
    caughtUp,
    copies,
    takesBack = false,
    holdsForm = false,
    isWorthSaving = () => true,
  } = options
  const emitter = createEmitter()
  let stored = options.stored
  let isLoud = false
  let isLeaving = false
  let isReleased = false
  let isAskedAgain = false
  let retryMs = FIRST_RETRY_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  let now: Snapshot<Content> = {
    phase: 'saved',
    fault: undefined,
    wanted: options.stored,
    id: options.id,
    version: options.version,
    document: undefined,
    hasSaved: false,
  }

  const tell = (change: Partial<Snapshot<Content>>) => {
    const next = { ...now, ...change }
    const phase = running ? 'saving' : same(next.wanted, stored) ? 'saved' : 'unsaved'
    now = { ...next, phase }
    emitter.emit()
  }
  const isDue = () => !same(now.wanted, stored) && (now.id !== undefined || isWorthSaving(now.wanted))
  const later = (ms: number) => {
    clearTimeout(timer)
    if (!isReleased) timer = setTimeout(() => void push({ isQuiet: true }), ms)
  }

  /** @returns whether to go on with what was changed meanwhile */
  const take = (outcome: Outcome, sent: Content): boolean => {
    if (outcome.kind === 'saved') {
      copies?.drop(now.id)
      stored = sent
      retryMs = FIRST_RETRY_MS
      const { id = now.id, version = now.version, document } = outcome
      tell({ id, version, document, fault: undefined, hasSaved: true })
      if (isDue()) copies?.keep(id, now.wanted, version)
      return true
    }
    if (outcome.kind === 'waiting' && outcome.id !== undefined && outcome.id !== now.id) {
      copies?.drop(now.id)
      const { id, version = now.version, document } = outcome
      copies?.keep(id, now.wanted, version)
      tell({ id, version, document })
    }
    const isTakenBack = takesBack && outcome.kind === 'refused'
    tell({ fault: outcome.fault, ...(isTakenBack && { wanted: stored }) })
    if (outcome.kind === 'unreached') {
      later(retryMs)
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
    }
    return false
  }
  const run = async (save: (attempt: Attempt<Content>) => Promise<Outcome>): Promise<boolean> => {
    try {
      while (isDue()) {
        const attempt = {
          content: now.wanted,
          stored,
          version: now.version,
          id: now.id,
          isQuiet: !isLoud,
          isLeaving,
        }
        isLoud = false
        tell({})
        if (take(await save(attempt), attempt.content)) continue
        if (!isAskedAgain || !mayRetry(now.fault)) return false
        isAskedAgain = false
        clearTimeout(timer)
      }
      return true
    } finally {
      // In the same breath as the last look at what is wanted: a change after it begins another run.
      running = undefined
      isLoud = false
      isLeaving = false
      isAskedAgain = false
      tell({})
    }
  }
  const push: Kept['push'] = async ({ isQuiet = true, isLeaving: leaves = false } = {}) => {
    clearTimeout(timer)
    if (!leaves) await caughtUp?.()
    isLoud ||= !isQuiet
    isLeaving ||= leaves
    const save = options.save()
    if (!save || now.fault?.why === 'stale') return save === undefined || !isDue()
    if (running) return running
    if (!isDue()) return true
    // Not before `running` is set: `run` tells of itself at once.
    running = Promise.resolve().then(() => run(save))
    tell({})
    return running
  }

  return {
    read: () => now,
    subscribe: emitter.subscribe,
    savesForm: () => holdsForm && options.save() !== undefined,
    push,
    change: (content) => {
      if (same(content, now.wanted)) return
      tell({ wanted: content, fault: now.fault?.why === 'stale' ? now.fault : undefined })
      if (!isDue()) {
        clearTimeout(timer)
        copies?.drop(now.id)
        return
      }
      copies?.keep(now.id, content, now.version)
      if (pauseMs === 0) void push()
      else later(pauseMs)
    },
    settle: (content, version = now.version) => {
      clearTimeout(timer)
      const wanted = same(now.wanted, stored) ? content : now.wanted
      stored = content
      copies?.drop(now.id)
      tell({ wanted, version, fault: version === now.version ? now.fault : undefined })
    },
    retry: () => {
      retryMs = FIRST_RETRY_MS
      // What is under way may have left before what was in its way was gone.
      if (running) isAskedAgain = true
      else if (mayRetry(now.fault)) void push()
    },
    replaceVersion: (version) => tell({ version, fault: undefined }),
    refuse: (fault) => tell({ fault }),
    hold: () => {
      isReleased = false
      return () => {
        if (isDue()) void push({ isLeaving: true })
        isReleased = true
        clearTimeout(timer)
      }
    },
  }
}

function mayRetry(fault: Fault | undefined): boolean {
  return fault !== undefined && fault.why !== 'refused' && fault.why !== 'stale'
}
