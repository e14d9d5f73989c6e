'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { messageOf, RequestError } from './request'

/** Long enough that a row of quick changes asks once. */
const CALM_MS = 500
const BUSY_MS = 3_000
const BUSY = 503

export type Latest<Value> = {
  /** The last answer there was; kept while a newer one is on its way. */
  value: Value | undefined
  state: 'ready' | 'loading' | 'busy' | 'failed'
  message: string | undefined
  retry: () => void
}

/**
 * What `load` gives for the latest `version`. Of several changes the last one wins; a server that is busy is asked
 * again. While not `active` nothing is asked for. `load` must be stable.
 */
export function useLatest<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  { version, active = true }: { version: string; active?: boolean },
): Latest<Value> {
  const [latest, setLatest] = useState<Omit<Latest<Value>, 'retry'>>({
    value: undefined,
    state: 'loading',
    message: undefined,
  })
  const [attempt, setAttempt] = useState(0)
  const shown = useRef<string>(undefined)

  useEffect(() => {
    if (!active) return undefined
    if (shown.current === version) {
      // Changed and changed back before anybody was asked.
      setLatest(({ value }) => ({ value, state: 'ready', message: undefined }))
      return undefined
    }
    const controller = new AbortController()
    const { signal } = controller
    const look = async () => {
      try {
        const value = await load(signal)
        if (signal.aborted) return
        shown.current = version
        setLatest({ value, state: 'ready', message: undefined })
      } catch (error) {
        if (signal.aborted) return
        const isBusy = error instanceof RequestError && error.status === BUSY
        setLatest(({ value }) => ({ value, state: isBusy ? 'busy' : 'failed', message: messageOf(error) }))
        if (isBusy) timer = setTimeout(() => void look(), BUSY_MS)
      }
    }
    setLatest(({ value }) => ({ value, state: 'loading', message: undefined }))
    let timer = setTimeout(() => void look(), shown.current === undefined ? 0 : CALM_MS)
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [load, version, active, attempt])

  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...latest, retry }
}
