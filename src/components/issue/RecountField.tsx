'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'
import { correctionSchema } from '@/domain/answers/correction'
import { hasScores } from '@/domain/scores/printed'
import type { Issue } from '@/payload-types'
import { useLoaded } from '../http/useLoaded'
import styles from './ErrataFields.module.css'

/** Whether the figures are counted anew; then what that changes, once it is known. */
export type Recount = { isWanted: boolean; changes: string[] | undefined }

/** Asks whether the tables of an issue that has any are counted anew, and shows what would be printed otherwise. */
export function RecountField({
  recount,
  onChange,
}: {
  recount: Recount
  onChange: (recount: Recount) => void
}) {
  const { id, data } = useDocumentInfo()
  const { statistics, scores, filed } = (data ?? {}) as Pick<Issue, 'statistics' | 'scores' | 'filed'>
  if (id === undefined || filed || !(statistics?.include || hasScores({ scores }))) return null
  return (
    <fieldset className={styles.errata}>
      <legend>附表</legend>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={recount.isWanted}
          onChange={({ target }) => onChange({ isWanted: target.checked, changes: undefined })}
        />
        按现在的数字重新统计
      </label>
      {recount.isWanted && (
        <Changes issue={id} onLoaded={(changes) => onChange({ isWanted: true, changes })} />
      )}
    </fieldset>
  )
}

function Changes({ issue, onLoaded }: { issue: number | string; onLoaded: (changes: string[]) => void }) {
  const loaded = useLoaded(`/api/issues/${issue}/correction`, correctionSchema)
  const changes = loaded.state === 'ready' ? loaded.value.changes : undefined
  useEffect(() => {
    if (changes) onLoaded(changes)
    // Once for each answer: whoever is told renders this anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changes])
  if (loaded.state === 'failed') return <p role="alert">{loaded.message}</p>
  if (!changes) return <p role="status">正在统计…</p>
  return (
    <div role="status">
      <p>印在更正说明后面，也写进邮件：</p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  )
}
