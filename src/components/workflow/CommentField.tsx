'use client'

import { COMMENT_LIMIT } from '@/domain/workflow/decide'
import { useId } from 'react'
import styles from './ActionDialog.module.css'

/** The reason or remark of a step, with ready sentences that can be put in by a click and then changed. */
export function CommentField({
  label,
  placeholder,
  required,
  phrases,
  value,
  onChange,
}: {
  /** Where it is neither a reason nor an opinion. */
  label?: string | undefined
  /** Where it goes to nobody as a reason. */
  placeholder?: string
  required: boolean
  phrases: readonly string[]
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.comment}>
      <label htmlFor={id}>{label ?? (required ? '理由（必填）' : '意见（可不填）')}</label>
      {phrases.length > 0 && (
        <div className={styles.phrases} role="group" aria-label="常用理由，点击填入">
          {phrases.map((phrase) => (
            <button
              key={phrase}
              type="button"
              className={styles.phrase}
              onClick={() => onChange(value + phrase)}
            >
              {phrase}
            </button>
          ))}
        </div>
      )}
      <textarea
        id={id}
        rows={4}
        required={required}
        maxLength={COMMENT_LIMIT}
        placeholder={placeholder ?? (required ? '请写明原因和希望怎样修改，对方会看到' : '会记入流转记录')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
