'use client'

import { useState, type ReactNode } from 'react'
import { restorationSchema } from '@/domain/answers/restoration'
import { useLoaded } from '../http/useLoaded'
import { formatMinute } from '../workflow/formatMinute'
import styles from './Restoration.module.css'

type MailTo = 'everybody' | 'nobody'

const CHOICES: readonly { value: MailTo; label: string }[] = [
  { value: 'nobody', label: '只发布，不再发邮件：备份以后已经发过' },
  { value: 'everybody', label: '发布并发邮件：本期没有发布过' },
]

/**
 * While a restore is open, whoever publishes says whether it is mailed: neither is chosen beforehand. Without one
 * nothing is asked; where it cannot be known the server refuses and says why.
 */
export function useMailChoice(): {
  /** What is asked; undefined where nothing is. */
  question: ReactNode
  /** Nothing was chosen yet. */
  isOpen: boolean
  /** What goes along with the step. */
  words: { mailTo?: MailTo }
} {
  const loaded = useLoaded('/api/restoration', restorationSchema)
  const [mailTo, setMailTo] = useState<MailTo>()
  const open = loaded.state === 'ready' ? loaded.value.open : null
  if (!open) return { question: undefined, isOpen: loaded.state === 'loading', words: {} }
  const { takenAt, traces } = open
  const question = (
    <fieldset className={styles.choice}>
      <legend>{`系统由 ${formatMinute(takenAt)} 的备份恢复，还没有核对完毕`}</legend>
      {traces.length > 0 && <p>{`那以后发出过：${traces.join('；')}`}</p>}
      {CHOICES.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name="mailTo"
            value={value}
            checked={mailTo === value}
            onChange={() => setMailTo(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
  return { question, isOpen: mailTo === undefined, words: mailTo ? { mailTo } : {} }
}
