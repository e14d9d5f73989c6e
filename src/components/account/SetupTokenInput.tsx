'use client'

import { FieldLabel, useField } from '@payloadcms/ui'
import input from '../fields/PlainInput.module.css'
import styles from './PresentPassword.module.css'

/** The token that `npm run migrate` printed. */
export function SetupTokenInput({ path: given }: { path: string }) {
  const { path, value, setValue, disabled } = useField<string>({ path: given })
  const id = `field-${path}`
  return (
    <div className={`field-type ${input.field}`}>
      <FieldLabel htmlFor={id} label="安装口令" path={path} required />
      <input
        id={id}
        className={input.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        name={path}
        value={value ?? ''}
        disabled={disabled}
        aria-required
        aria-describedby={`${id}-description`}
        onChange={(event) => setValue(event.target.value)}
      />
      <p id={`${id}-description`} className={styles.description}>
        在服务器上运行 npm run migrate 时显示的那一行，只能用一次。
      </p>
    </div>
  )
}
