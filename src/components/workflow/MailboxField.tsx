'use client'

import { useId } from 'react'
import styles from './ActionDialog.module.css'

/** The address that a step of a dialog is about. */
export function MailboxField({ value, onChange }: { value: string; onChange: (email: string) => void }) {
  const inputId = useId()
  return (
    <div className={styles.comment}>
      <label htmlFor={inputId}>收件邮箱</label>
      <input
        id={inputId}
        type="email"
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
