'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { z } from 'zod'
import { getJSON, isCodeAsked, messageOf, sendJSON, tellPasswordDue } from '../http/request'
import styles from './InPlace.module.css'
import { InPlace } from './InPlace'
import { TwoFactorInPlace } from './TwoFactorInPlace'

const loggedInSchema = z.object({
  user: z.looseObject({
    id: z.number(),
    mustChangePassword: z.boolean().nullish(),
    mustSetTwoFactor: z.boolean().nullish(),
  }),
  exp: z.number(),
})
const meSchema = z.object({ user: z.looseObject({ id: z.number() }).nullable(), exp: z.number().optional() })

/** A login for the person whose page this is. */
export function LoginInPlace({
  email,
  user,
  oidcLabel,
  onLoggedIn,
  onClose,
}: {
  email: string
  user: number | string
  oidcLabel: string | undefined
  onLoggedIn: () => void
  onClose: () => void
}) {
  const { setUser, user: known } = useAuth()
  const passwordId = useId()
  const codeId = useId()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string>()
  const [isTwoFactorDue, setTwoFactorDue] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  // Logged in again in another window: the browser is known, and there is nothing to ask.
  useEffect(() => {
    const look = async () => {
      const me = await getJSON('/api/users/me', { schema: meSchema })
      if (me.user?.id !== user) return
      if (known && me.exp) setUser({ user: known, exp: me.exp })
      onLoggedIn()
    }
    // What cannot be asked now is asked at the next return.
    const lookAgain = () => void look().catch(() => undefined)
    window.addEventListener('focus', lookAgain)
    return () => window.removeEventListener('focus', lookAgain)
  }, [known, onLoggedIn, setUser, user])

  const logIn = async () => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const { exp, user: person } = await sendJSON('/api/users/login', {
        method: 'POST',
        body: { email, password, code },
        schema: loggedInSchema,
      })
      if (known) setUser({ user: known, exp })
      if (person.mustSetTwoFactor === true) return setTwoFactorDue(true)
      onLoggedIn()
      if (person.mustChangePassword === true) tellPasswordDue()
    } catch (error) {
      if (isCodeAsked(error)) setCode((typed) => typed ?? '')
      setRefusal(messageOf(error))
      setBusy(false)
    }
  }

  if (isTwoFactorDue) return <TwoFactorInPlace onGoOn={onLoggedIn} />
  return (
    <InPlace title="登录已结束，请重新登录">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void logIn()
        }}
      >
        <p>页面上的内容都在，可以接着写；登录后会自动保存。</p>
        <p>账号：{email}</p>
        <div className={styles.row}>
          <label htmlFor={passwordId}>密码</label>
          <input
            id={passwordId}
            className={styles.password}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          {code !== undefined && (
            <>
              <label htmlFor={codeId}>验证码</label>
              <input
                id={codeId}
                className={styles.password}
                type="text"
                autoComplete="one-time-code"
                maxLength={40}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            </>
          )}
          <Button type="submit" buttonStyle="primary" size="medium" margin={false} disabled={isBusy}>
            {isBusy ? '正在登录…' : '登录'}
          </Button>
          <Button type="button" buttonStyle="secondary" size="medium" margin={false} onClick={onClose}>
            稍后
          </Button>
        </div>
        {refusal && <p role="alert">{refusal}</p>}
        {oidcLabel && (
          <p>
            或者
            <a href="/api/users/oidc/start" target="_blank" rel="noreferrer">
              {oidcLabel}
            </a>
            （在新窗口登录，再回到这里）
          </p>
        )}
      </form>
    </InPlace>
  )
}
