'use client'

import { useId, useState } from 'react'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { unitSignOffRuleSchema, unitSignOffSchema } from '@/domain/stages/unitSignOff'
import { useLoaded } from '../http/useLoaded'
import { ActionDialog } from './ActionDialog'
import styles from './ActionDialog.module.css'
import { ScanField } from './ScanField'
import type { ActionDialogProps } from './actionTypes'

const FIELDS = [
  { name: 'writer', label: '撰稿人' },
  { name: 'telephone', label: '联系电话' },
  { name: 'signer', label: '本单位审签人' },
  { name: 'post', label: '审签人职务' },
] as const

const NOT_ASKED = { rule: 'off', signed: 'none' } as const
/** Where it could not be asked, whoever has it can say it: the server knows whether it is wanted. */
const UNKNOWN = { rule: 'optional', signed: 'none' } as const

/** An author's submission; where the office asks for it, with who of the company signed the article off. */
export function SubmitDialog(props: ActionDialogProps) {
  const { id } = props.document
  const asked = useLoaded(`/api/articles/unit-sign-off${id ? `?article=${id}` : ''}`, unitSignOffRuleSchema)
  const { rule, signed } =
    asked.state === 'ready' ? asked.value : asked.state === 'failed' ? UNKNOWN : NOT_ASKED
  // What was signed off need not be again, as long as it is that text.
  const isAsked = rule !== 'off' && (signed !== 'this' || props.unsaved)
  const [said, setSaid] = useState<Readonly<Record<string, string | boolean | number | undefined>>>({
    date: dayInShanghai(new Date()),
  })
  const set = (name: string, value: string | boolean | number | undefined) =>
    setSaid((before) => ({ ...before, [name]: value }))
  const [isSending, setSending] = useState(false)
  const isEmpty = FIELDS.every(({ name }) => !said[name]) && !said.confirmed && said.scan === undefined
  const isLeftOut = !isAsked || (rule === 'optional' && isEmpty)
  const missing = isLeftOut
    ? undefined
    : unitSignOffSchema(new Date()).safeParse(said).error?.issues[0]?.message
  const waits = isSending ? '扫描件正在上传，请稍候。' : missing
  const blocked = asked.state === 'loading' || waits !== undefined
  return (
    <ActionDialog {...props} blocked={blocked} waits={waits} extra={isLeftOut ? {} : { unitSignOff: said }}>
      {isAsked && (
        <fieldset className={styles.unit}>
          <legend>投稿单位审签{rule === 'optional' && '（可不填）'}</legend>
          {signed !== 'none' && <p>上次审签之后稿件有改动，现在的文字须重新审签。</p>}
          {FIELDS.map(({ name, label }) => (
            <Line
              key={name}
              label={label}
              value={String(said[name] ?? '')}
              onChange={(value) => set(name, value)}
            />
          ))}
          <Line
            label="审签日期"
            type="date"
            value={String(said.date)}
            onChange={(value) => set('date', value)}
          />
          <label className={styles.confirm}>
            <input
              type="checkbox"
              checked={said.confirmed === true}
              onChange={(event) => set('confirmed', event.target.checked)}
            />
            内容属实，已经本单位审签，可以公开
          </label>
          <ScanField onScan={(scan) => set('scan', scan)} onBusy={setSending} />
        </fieldset>
      )}
    </ActionDialog>
  )
}

function Line({
  label,
  type = 'text',
  value,
  onChange,
}: {
  label: string
  type?: 'text' | 'date'
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.comment}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        maxLength={type === 'text' ? 50 : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
