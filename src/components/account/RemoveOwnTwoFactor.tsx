'use client'

import { useState } from 'react'
import { twoFactorRemoved } from '@/domain/answers/twoFactor'
import { sendJSON } from '../http/request'
import { CodeRow } from './CodeRow'
import { PasswordRow } from './PasswordRow'
import { StepForm } from './StepForm'

/** Where the office asks for no second step, whoever set one up can do without it again. */
export function RemoveOwnTwoFactor({ user, email }: { user: number; email: string }) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const remove = async () => {
    await sendJSON(`/api/users/${user}/two-factor/remove`, {
      method: 'POST',
      body: { presentPassword: password, code },
      schema: twoFactorRemoved,
    })
    window.location.reload()
  }
  return (
    <details>
      <summary>不再使用两步验证</summary>
      <StepForm label="取消两步验证" isSecondary onSubmit={remove}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordRow
          label="登录密码"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <CodeRow label="验证码或备用码" value={code} onChange={setCode} />
      </StepForm>
    </details>
  )
}
