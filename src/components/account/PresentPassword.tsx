'use client'

import { FieldError, FieldLabel, useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect, useRef } from 'react'
import input from '../fields/PlainInput.module.css'
import styles from './PresentPassword.module.css'
import { RefusedPassword } from './RefusedPassword'

/** Stands under 更改密码: why a new password was refused, and the question for the present one. */
export function PresentPassword(props: TextFieldClientProps) {
  return (
    <>
      <RefusedPassword />
      <OwnPassword {...props} />
    </>
  )
}

/** Asks for the present password as soon as a person is about to change the own password or address. */
function OwnPassword({ field, path: pathFromProps }: TextFieldClientProps) {
  const { path, value, setValue, disabled, showError } = useField<string>({
    potentiallyStalePath: pathFromProps,
    validate: () => true,
  })
  const { user } = useAuth()
  const { id, data } = useDocumentInfo()
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const isChanging = useFormFields(([fields]) => {
    const { email, password } = fields
    return Boolean(password?.value) || (email !== undefined && email.value !== data?.email)
  })
  // Payload leaves a password that was saved in the form, and would send it along with whatever is saved next.
  const saved: unknown = data?.updatedAt
  const before = useRef(saved)
  useEffect(() => {
    if (saved === before.current) return
    before.current = saved
    for (const gone of ['password', 'confirm-password']) dispatch({ type: 'REMOVE', path: gone })
    dispatch({ type: 'UPDATE', path, value: '' })
  }, [dispatch, path, saved])
  if (!user || id !== user.id || !isChanging) return null
  const inputId = `field-${path}`
  const descriptionId = `${inputId}-description`
  return (
    <div className={`field-type ${input.field}`}>
      <FieldLabel htmlFor={inputId} label={field.label} path={path} required />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={inputId}
          className={input.input}
          type="password"
          autoComplete="current-password"
          name={path}
          value={value ?? ''}
          disabled={disabled}
          aria-describedby={descriptionId}
          aria-required
          onChange={(event) => setValue(event.target.value)}
        />
      </div>
      <p id={descriptionId} className={styles.description}>
        更改自己的密码或邮箱，要先填写现在的密码；原来的邮箱会收到一封提醒。
      </p>
    </div>
  )
}
