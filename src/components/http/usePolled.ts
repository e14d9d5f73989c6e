'use client'

import { useEffect, useState } from 'react'
import { messageOf } from './request'

const EAGER_MS = 2_000
const CALM_MS = 15_000
/** After these many looks (five minutes) whatever is still under way is waiting for another server. */
const EAGER_LOOKS = 150

export type Polled<Value> = { value: Value | undefined; fault: string | undefined }

/**
 * Looks again and again until `isSettled`; not while the tab is out of sight. Keeps the last answer through a
 * failure, since the next look may succeed. Both functions must be stable; a new `round` begins anew at once.
 */
export function usePolled<Value>(
  load: (signal: AbortSignal) => Promise<Value>,
  isSettled: (value: Value) => boolean,
  round: number,
): Polled<Value> {
  const [polled, setPolled] = useState<Polled<Value>>({ value: undefined, fault: undefined })

  useEffect(() => {
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let looks = 0

    const again = () => {
      looks += 1
      timer = setTimeout(() => void look(), looks < EAGER_LOOKS ? EAGER_MS : CALM_MS)
    }
    const look = async () => {
      if (document.hidden) return again()
      try {
        const value = await load(controller.signal)
        if (controller.signal.aborted) return
        setPolled({ value, fault: undefined })
        if (!isSettled(value)) again()
      } catch (error) {
        if (controller.signal.aborted) return
        setPolled(({ value }) => ({ value, fault: messageOf(error) }))
        again()
      }
    }

    void look()
    return () => {
      controller.abort()
      clearTimeout(timer)
    }
  }, [load, isSettled, round])

  return polled
}
