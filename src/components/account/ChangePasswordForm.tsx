'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { z } from 'zod'
import { CHANGE_PASSWORD_PATH } from '@/domain/firstPassword'
import { postJSON, sendJSON } from '../http/request'
import { PasswordRow } from './PasswordRow'
import { StepForm } from './StepForm'
import styles from './ChangePassword.module.css'

const changed = z.object({ doc: z.looseObject({ id: z.number() }) })

/**
 * The present password and, twice, the new one. A new token follows: the old one says that a password is to be changed.
 *
 * @param onChanged What comes then; without it, the page that was asked for in the first place.
 */
export function ChangePasswordForm({
  user,
  email,
  isDue,
  onChanged,
  children,
}: {
  user: number | string
  email: string
  isDue: boolean
  onChanged?: () => void
  /** Beside the button that saves. */
  children?: ReactNode
}) {
  const [present, setPresent] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')

  // Changed in another window: this one still had the old token, and gets its page with the new one.
  useEffect(() => {
    if (!isDue && window.location.pathname !== CHANGE_PASSWORD_PATH)
      void renewToken()
        .then(goOn)
        .catch(() => undefined)
  }, [isDue])

  const change = async () => {
    if (password !== again) return '两次填写的新密码不一样，请重新填写。'
    const body = { password, presentPassword: present }
    await sendJSON(`/api/users/${user}`, { method: 'PATCH', body, schema: changed })
    await renewToken()
    if (onChanged) onChanged()
    else goOn()
    return undefined
  }

  return (
    <StepForm label="保存新密码" onSubmit={change} beside={children}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordRow label="当前密码" autoComplete="current-password" value={present} onChange={setPresent} />
      <PasswordRow label="新密码" autoComplete="new-password" value={password} onChange={setPassword} />
      <p className={styles.hint}>至少 10 个字符，可以用一句容易记住的话；不要用姓名、邮箱名和常见密码。</p>
      <PasswordRow label="再填一次新密码" autoComplete="new-password" value={again} onChange={setAgain} />
    </StepForm>
  )
}

async function renewToken(): Promise<void> {
  await postJSON('/api/users/refresh-token', {})
}

/** To the page that was asked for in the first place. */
function goOn(): void {
  const { pathname, search } = window.location
  window.location.assign(pathname === CHANGE_PASSWORD_PATH ? '/admin' : `${pathname}${search}`)
}
