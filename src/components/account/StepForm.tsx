'use client'

import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { messageOf } from '../http/request'
import styles from './ChangePassword.module.css'

/**
 * One question and the button that goes on; what speaks against it stands between.
 *
 * @param onSubmit Answers a sentence where what was filled in cannot be sent.
 */
export function StepForm({
  label,
  isSecondary = false,
  beside,
  onSubmit,
  children,
}: {
  label: string
  isSecondary?: boolean
  /** Beside the button. */
  beside?: ReactNode
  onSubmit: () => Promise<string | void>
  children: ReactNode
}) {
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const submit = async () => {
    setBusy(true)
    setRefusal(undefined)
    try {
      setRefusal((await onSubmit()) ?? undefined)
    } catch (error) {
      setRefusal(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          buttonStyle={isSecondary ? 'secondary' : 'primary'}
          size="large"
          margin={false}
          disabled={isBusy}
        >
          {isBusy ? '请稍候…' : label}
        </Button>
        {beside}
      </div>
    </form>
  )
}
