'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { twoFactorBegun } from '@/domain/answers/twoFactor'
import { sendJSON } from '../http/request'
import { PasswordRow } from './PasswordRow'
import { StepForm } from './StepForm'

/** The password, for which there is a secret to scan. */
export function StartTwoFactor({
  email,
  label,
  onStarted,
}: {
  email: string
  label: string
  onStarted: (secret: z.output<typeof twoFactorBegun>) => void
}) {
  const [password, setPassword] = useState('')
  const start = async () =>
    onStarted(
      await sendJSON('/api/users/two-factor/begin', {
        method: 'POST',
        body: { presentPassword: password },
        schema: twoFactorBegun,
      }),
    )
  return (
    <StepForm label={label} onSubmit={start}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordRow label="登录密码" autoComplete="current-password" value={password} onChange={setPassword} />
    </StepForm>
  )
}
