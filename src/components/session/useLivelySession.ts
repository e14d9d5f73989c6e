'use client'

import { useEffect } from 'react'
import { z } from 'zod'
import { atThisLogin } from '../http/logins'
import { getJSON } from '../http/request'
import { noteTouches } from '../http/touch'

/** How often somebody who works on is made known, and an empty chair is asked after: well below the shortest idle end. */
const PAUSE_MS = 120_000

const me = z.object({ user: z.looseObject({}).nullable() })

/**
 * Whoever types without saving is at work, and the server hears of it; a page that nobody touches asks whether its
 * session has ended meanwhile, which keeps it no longer (src/domain/session.ts), and says so.
 */
export function useLivelySession(isLoggedIn: boolean, onEnd: () => void): void {
  useEffect(() => {
    if (!isLoggedIn) return undefined
    let askedAt = Date.now()
    const ask = async () => {
      askedAt = Date.now()
      const isCurrent = atThisLogin()
      const { user } = await getJSON('/api/users/me', { schema: me })
      if (!user && isCurrent()) onEnd()
    }
    const askInTime = () => {
      // What cannot be asked now is asked next time.
      if (!document.hidden && Date.now() - askedAt >= PAUSE_MS) void ask().catch(() => undefined)
    }
    const stop = noteTouches(askInTime)
    const timer = setInterval(askInTime, PAUSE_MS / 2)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [isLoggedIn, onEnd])
}
