'use client'

import { useState } from 'react'
import type { TwoFactorState } from '@/domain/answers/twoFactor'
import { RecoveryCodes } from './RecoveryCodes'
import { RemoveOwnTwoFactor } from './RemoveOwnTwoFactor'
import { ScanCode } from './ScanCode'
import { StartTwoFactor } from './StartTwoFactor'

type Step =
  | { at: 'start' }
  | { at: 'scan'; key: string; uri: string; svg: string }
  | { at: 'codes'; codes: readonly string[] }

/** Password, the square to scan, a code of the app, and the recovery codes: one after the other. */
export function TwoFactorForm({
  user,
  email,
  state,
  isDue,
}: {
  user: number
  email: string
  state: TwoFactorState
  isDue: boolean
}) {
  const [step, setStep] = useState<Step>({ at: 'start' })
  if (step.at === 'codes') return <RecoveryCodes codes={step.codes} />
  if (step.at === 'scan')
    return (
      <ScanCode
        keyText={step.key}
        uri={step.uri}
        svg={step.svg}
        onSet={(codes) => setStep({ at: 'codes', codes })}
      />
    )
  return (
    <>
      {state.isSet && (
        <p>
          已设置，还剩 {state.codesLeft}{' '}
          个备用码。换了手机，或备用码快用完时，在这里重新设置；原来的验证器和备用码随即作废。
        </p>
      )}
      <StartTwoFactor
        email={email}
        label={state.isSet ? '重新设置' : '开始设置'}
        isSet={state.isSet}
        onStarted={(secret) => setStep({ at: 'scan', ...secret })}
      />
      {state.isSet && !state.isAsked && !isDue && <RemoveOwnTwoFactor user={user} email={email} />}
    </>
  )
}
