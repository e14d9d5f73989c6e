'use client'

import { useId } from 'react'
import styles from './ChangePassword.module.css'

/** A labelled input for six figures of the app, or a recovery code where one is good, too. */
export function CodeRow({
  label,
  value,
  onChange,
}: {
  label?: string
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label ?? '验证码'}</label>
      <input
        id={id}
        className={styles.password}
        type="text"
        // A recovery code has letters, which a keypad has not.
        inputMode={label === undefined ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        maxLength={40}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
