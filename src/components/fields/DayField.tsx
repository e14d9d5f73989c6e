'use client'

import { FieldDescription, FieldError, FieldLabel, useField, withCondition } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { printedDay } from '@/domain/shanghaiDate'
import styles from './PlainInput.module.css'

/** A day of the calendar, kept as the text `YYYY-MM-DD`, chosen with the browser's own date input. */
export const DayField = withCondition(DayInput)

function DayInput({ field, path: pathFromProps, readOnly }: TextFieldClientProps) {
  const { path, value, setValue, showError, disabled, customComponents } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const id = `field-${path.replaceAll('.', '__')}`
  const description = field.admin?.description
  return (
    <div className={['field-type', styles.field, showError && 'error'].filter(Boolean).join(' ')}>
      {customComponents?.Label ?? (
        <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      )}
      <div className={styles.wrap}>
        {customComponents?.Error ?? <FieldError path={path} showError={showError} />}
        {readOnly ? (
          // A browser writes a day in its own language's way: 01/09/2026.
          <output id={id}>{value ? printedDay(value) : '—'}</output>
        ) : (
          <input
            id={id}
            className={styles.input}
            type="date"
            lang="zh-CN"
            min="1949-10-01"
            max="9999-12-31"
            name={path}
            value={value ?? ''}
            disabled={disabled}
            aria-required={field.required}
            aria-invalid={showError}
            title="年-月-日，例如 2026-01-09"
            onChange={(event) => setValue(event.target.value || null)}
          />
        )}
      </div>
      {customComponents?.Description ??
        (description && <FieldDescription description={description} path={path} />)}
    </div>
  )
}
