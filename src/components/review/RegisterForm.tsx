'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { registeredSchema } from '@/domain/answers/made'
import { CHANNELS } from '@/domain/channel'
import { messageOf, sendJSON } from '../http/request'
import { KnownLink } from './KnownLink'
import { Registered } from './Registered'
import styles from './RegisterForm.module.css'

const OWN_CHANNELS = ['wechat', 'website', 'office'] as const
const EMPTY = { title: '', text: '', sourceUrl: '' }

/** One item after another: what is likely to be the same for the next one stays chosen. */
export function RegisterForm({
  companies,
  isStaged,
}: {
  companies: readonly { id: number; shortName: string }[]
  /** With 三审 the form gives the first review. */
  isStaged: boolean
}) {
  const [fields, setFields] = useState(EMPTY)
  const [channel, setChannel] = useState<(typeof OWN_CHANNELS)[number]>('wechat')
  const [company, setCompany] = useState('')
  const [fault, setFault] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<{ id: number; title: string; approved: boolean }[]>([])
  const set = (change: Partial<typeof EMPTY>) => setFields({ ...fields, ...change })
  const isLinked = channel !== 'office'

  const register = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const approve = submitter instanceof HTMLButtonElement && submitter.value === 'approve'
    setBusy(true)
    setFault(undefined)
    try {
      const body = {
        ...fields,
        ...(!isLinked && { sourceUrl: '' }),
        channel,
        company: company === '' ? null : Number(company),
        approve,
      }
      const { doc, approved } = await sendJSON('/api/articles/register', {
        method: 'POST',
        body,
        schema: registeredSchema,
      })
      setDone([{ id: doc.id, title: fields.title, approved }, ...done])
      setFields(EMPTY)
      toast.success(
        approved ? '已登记并采用。' : approve ? '已登记并初审，等待下一审。' : '已登记，等待审核。',
      )
    } catch (error) {
      setFault(messageOf(error))
    }
    setBusy(false)
  }

  return (
    <form className={styles.form} onSubmit={(event) => void register(event)}>
      <fieldset className={styles.choice}>
        <legend>来源</legend>
        {OWN_CHANNELS.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="channel"
              checked={channel === value}
              onChange={() => setChannel(value)}
            />
            {CHANNELS[value].zh}
          </label>
        ))}
      </fieldset>
      <label>
        署名企业
        <select value={company} onChange={(event) => setCompany(event.target.value)}>
          <option value="">不署企业（本局）</option>
          {companies.map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      {isLinked && (
        <div className={styles.linked}>
          <label>
            原文链接
            <input
              type="url"
              inputMode="url"
              maxLength={500}
              placeholder="粘贴以 https:// 开头的链接"
              value={fields.sourceUrl}
              onChange={(event) => set({ sourceUrl: event.target.value })}
            />
          </label>
          <KnownLink url={fields.sourceUrl.trim()} />
        </div>
      )}
      <label>
        标题（按 Enter 断行）
        <textarea
          rows={2}
          required
          maxLength={200}
          value={fields.title}
          onChange={(event) => set({ title: event.target.value })}
        />
      </label>
      <label>
        正文（直接粘贴文字，一行一段）
        <textarea
          rows={14}
          required
          maxLength={200000}
          value={fields.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" buttonStyle="secondary" margin={false} disabled={isBusy}>
          登记，稍后审核
        </Button>
        <Button type="submit" margin={false} disabled={isBusy} extraButtonProps={{ value: 'approve' }}>
          {isStaged ? '登记并初审' : '登记并采用'}
        </Button>
      </div>
      <Registered items={done} />
    </form>
  )
}
