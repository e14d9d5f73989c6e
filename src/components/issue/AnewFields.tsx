'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'
import { correctionSchema } from '@/domain/answers/correction'
import { type Anew, takesAnew } from '@/domain/brief/takenAnew'
import { hasScores } from '@/domain/scores/printed'
import { isDay } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { getJSON } from '../http/request'
import { useLatest } from '../http/useLatest'
import styles from './ErrataFields.module.css'

/** What a correction takes from today: figures, lists, the day; and what would be printed otherwise for it. */
export function AnewFields({ anew, onChange }: { anew: Anew; onChange: (anew: Anew) => void }) {
  const { id, data } = useDocumentInfo()
  const { statistics, scores } = (data ?? {}) as Pick<Issue, 'statistics' | 'scores'>
  const hasTables = statistics?.include === true || hasScores({ scores })
  const printed: unknown = data?.date
  return (
    <fieldset className={styles.errata}>
      <legend>附表、名单和日期</legend>
      {hasTables && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={anew.recount}
            onChange={({ target }) => onChange({ ...anew, recount: target.checked })}
          />
          附表按现在的数字重印
        </label>
      )}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={anew.lists}
          onChange={({ target }) => onChange({ ...anew, lists: target.checked })}
        />
        版记按现在的报送单位重印，新增的邮箱也发
      </label>
      <label className={styles.choice}>
        印发日期
        <input
          type="date"
          value={anew.date ?? (isDay(printed) ? printed : '')}
          onChange={({ target: { value } }) =>
            onChange({ ...anew, date: isDay(value) && value !== printed ? value : undefined })
          }
        />
      </label>
      {id !== undefined && takesAnew(anew) && <Changes issue={id} anew={anew} />}
    </fieldset>
  )
}

function Changes({ issue, anew: { recount, lists, date } }: { issue: number | string; anew: Anew }) {
  const query = new URLSearchParams({
    recount: String(recount),
    lists: String(lists),
    ...(date !== undefined && { date }),
  })
  const url = `/api/issues/${issue}/correction?${query}`
  const load = useCallback((signal: AbortSignal) => getJSON(url, { schema: correctionSchema, signal }), [url])
  const { value, state, message } = useLatest(load, { version: url })
  if (state === 'failed') return <p role="alert">{message}</p>
  if (state !== 'ready' || !value) return <p role="status">正在比较…</p>
  return (
    <div role="status">
      <p>印在更正说明后面，也写进邮件：</p>
      <ul>
        {value.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  )
}
