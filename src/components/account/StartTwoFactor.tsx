'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { twoFactorBegun } from '@/domain/answers/twoFactor'
import { sendJSON } from '../http/request'
import { CodeRow } from './CodeRow'
import { PasswordRow } from './PasswordRow'
import { StepForm } from './StepForm'

/** The password, and a code of the second step there is already, for which there is a secret to scan. */
export function StartTwoFactor({
  email,
  label,
  isSet,
  onStarted,
}: {
  email: string
  label: string
  isSet: boolean
  onStarted: (secret: z.output<typeof twoFactorBegun>) => void
}) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const start = async () =>
    onStarted(
      await sendJSON('/api/users/two-factor/begin', {
        method: 'POST',
        body: { presentPassword: password, code },
        schema: twoFactorBegun,
      }),
    )
  return (
    <StepForm label={label} onSubmit={start}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordRow label="登录密码" autoComplete="current-password" value={password} onChange={setPassword} />
      {isSet && <CodeRow label="现在的验证码或备用码" value={code} onChange={setCode} />}
    </StepForm>
  )
}
