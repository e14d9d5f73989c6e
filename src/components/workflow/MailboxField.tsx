'use client'

import { useId } from 'react'
import styles from './ActionDialog.module.css'

/** The address that a step of a dialog is about. */
export function MailboxField({
  label = '收件邮箱',
  value,
  onChange,
}: {
  label?: string
  value: string
  onChange: (email: string) => void
}) {
  const inputId = useId()
  return (
    <div className={styles.comment}>
      <label htmlFor={inputId}>{label}</label>
      <input
        id={inputId}
        type="email"
        autoComplete="off"
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
