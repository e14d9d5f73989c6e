'use client'

import { useAuth, useModal } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { noteLogin } from '../http/logins'
import { PASSWORD_DUE, SESSION_ENDED } from '../http/request'
import { useUnsaved } from '../saving/UnsavedProvider'
import { LoginInPlace } from './LoginInPlace'
import { PasswordInPlace } from './PasswordInPlace'
import { useLivelySession } from './useLivelySession'

/** Payload leads away from the page when the session runs out; so long before it, a page with work on it is kept. */
const AHEAD_MS = 5_000
/** What a browser's timer takes at most. */
const LONGEST_MS = 2 ** 31 - 1
const A_DAY_S = 24 * 60 * 60

/**
 * Whoever is no longer logged in logs in on the page they are on, and whose password is due changes it there; what is not
 * saved is saved then.
 */
export function SessionKeeper({
  children,
  oidcLabel,
}: {
  children: ReactNode
  /** What the button of the office's provider says, where there is one. */
  oidcLabel?: string
}) {
  const auth = useAuth()
  const { closeAllModals } = useModal()
  const unsaved = useUnsaved()
  const [asked, setAsked] = useState<'login' | 'password'>()
  const { user, tokenExpirationMs } = auth
  // Not what the clock below depends on: begun anew after a night, it would have nothing left to wait for.
  const latest = useRef({ auth, closeAllModals })
  latest.current = { auth, closeAllModals }

  useEffect(() => {
    const askLogin = () => setAsked('login')
    const askPassword = () => setAsked('password')
    window.addEventListener(SESSION_ENDED, askLogin)
    window.addEventListener(PASSWORD_DUE, askPassword)
    return () => {
      window.removeEventListener(SESSION_ENDED, askLogin)
      window.removeEventListener(PASSWORD_DUE, askPassword)
    }
  }, [])

  useEffect(() => {
    if (!tokenExpirationMs) return undefined
    const left = tokenExpirationMs - Date.now() - AHEAD_MS
    // Past as soon as it is known: the clock of this machine is wrong, and the server will say.
    if (left <= 0) return undefined
    const timer = setTimeout(
      () => {
        const { auth: known, closeAllModals: closeReminder } = latest.current
        if (!known.user || !unsaved.isOpen()) return
        // Known as still there, so that Payload leaves the page in place; the server decides all the same.
        known.setUser({ user: known.user, exp: Math.floor(Date.now() / 1000) + A_DAY_S })
        closeReminder()
        setAsked('login')
      },
      Math.min(left, LONGEST_MS),
    )
    return () => clearTimeout(timer)
  }, [tokenExpirationMs, unsaved])

  const goOn = useCallback(() => {
    noteLogin()
    setAsked(undefined)
    unsaved.retry()
  }, [unsaved])
  const askLogin = useCallback(() => setAsked('login'), [])
  const close = () => setAsked(undefined)
  useLivelySession(Boolean(user), askLogin)
  if (!user) return children
  return (
    <>
      {children}
      {asked === 'login' && (
        <LoginInPlace
          email={user.email ?? ''}
          user={user.id}
          oidcLabel={oidcLabel}
          onLoggedIn={goOn}
          onClose={close}
        />
      )}
      {asked === 'password' && (
        <PasswordInPlace email={user.email ?? ''} user={user.id} onChanged={goOn} onClose={close} />
      )}
    </>
  )
}
