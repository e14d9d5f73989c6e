'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { z } from 'zod'
import { REMARK_LIMITS } from '@/domain/remark'
import { messageOf, sendJSON } from '../http/request'
import { formatMinute } from '../workflow/formatMinute'
import { showPassage } from './passageRange'
import styles from './Remarks.module.css'
import beside from '../writing/BesideText.module.css'
import type { RemarkOnPage } from './useRemarks'

/** One remark, the way to its passage, and what its reader may do with it: answer, close, open again. */
export function RemarkLine({
  remark,
  place,
  mayAnswer,
  mayClose,
  onChanged,
}: {
  remark: RemarkOnPage
  place: { paragraph: number; offset: number } | undefined
  mayAnswer: boolean
  mayClose: boolean
  onChanged: () => void
}) {
  const id = useId()
  const { quote, text, byName, createdAt, answeredBy, closed } = remark
  const [answer, setAnswer] = useState(remark.answer ?? '')
  const change = async (body: { answer?: string; closed?: boolean }) => {
    try {
      await sendJSON(`/api/remarks/${remark.id}?depth=0`, { method: 'PATCH', body, schema: z.unknown() })
      onChanged()
    } catch (error) {
      toast.error(messageOf(error))
    }
  }
  const isWritten = answer.trim() !== '' && answer !== (remark.answer ?? '')
  return (
    <li className={closed ? styles.closed : styles.open}>
      <blockquote className={styles.quote}>{quote}</blockquote>
      <p className={styles.text}>{text}</p>
      <p className={styles.who}>
        {byName} <time dateTime={createdAt}>{formatMinute(createdAt)}</time>
        {closed && '　已处理'}
      </p>
      {remark.answer && !(mayAnswer && !closed) && (
        <p className={styles.text}>
          {answeredBy} 答复：{remark.answer}
        </p>
      )}
      {mayAnswer && !closed && (
        <>
          <label htmlFor={id}>答复</label>
          <textarea
            id={id}
            className={styles.text}
            rows={2}
            maxLength={REMARK_LIMITS.text}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        </>
      )}
      <div className={beside.buttons}>
        {place ? (
          <Button
            type="button"
            buttonStyle="secondary"
            margin={false}
            onClick={() => showPassage({ ...place, length: quote.length })}
          >
            看原文
          </Button>
        ) : (
          <span className={styles.who}>这处文字已改动</span>
        )}
        {isWritten && !closed && (
          <Button
            type="button"
            buttonStyle="secondary"
            margin={false}
            onClick={() => void change({ answer })}
          >
            保存答复
          </Button>
        )}
        {mayClose && (
          <Button
            type="button"
            buttonStyle="secondary"
            margin={false}
            onClick={() => void change(isWritten && !closed ? { answer, closed: true } : { closed: !closed })}
          >
            {closed ? '重新打开' : '标为已处理'}
          </Button>
        )}
      </div>
    </li>
  )
}
