'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { Anew } from '@/domain/brief/anew'
import { hasScores } from '@/domain/scores/printed'
import type { Issue } from '@/payload-types'
import { CorrectionChanges } from './CorrectionChanges'
import styles from './ErrataFields.module.css'
import type { Correction } from './useCorrection'

/** Asks what a correction takes anew, another day, the figures of an issue that has any, the lists, and shows what would be printed otherwise. */
export function AnewFields({
  anew,
  correction,
  onChange,
}: {
  anew: Anew
  correction: Correction
  onChange: (anew: Anew) => void
}) {
  const { data } = useDocumentInfo()
  const { statistics, scores, filed, date } = (data ?? {}) as Partial<Issue>
  if (filed || date === undefined) return null
  const hasTables = Boolean(statistics?.include) || hasScores({ scores })
  return (
    <fieldset className={styles.errata}>
      <legend>{hasTables ? '日期、附表和报送单位' : '日期和报送单位'}</legend>
      <label className={styles.choice}>
        印发日期
        <input
          type="date"
          className={styles.day}
          value={anew.date ?? date}
          onChange={({ target: { value } }) =>
            // Emptied, it is as it was printed.
            onChange({ ...anew, date: value === '' || value === date ? undefined : value })
          }
        />
      </label>
      {hasTables && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={anew.recount}
            onChange={({ target }) => onChange({ ...anew, recount: target.checked })}
          />
          附表按现在的数字重新统计
        </label>
      )}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={anew.lists}
          onChange={({ target }) => onChange({ ...anew, lists: target.checked })}
        />
        版记和邮件按现在的报送单位
      </label>
      <CorrectionChanges correction={correction} />
    </fieldset>
  )
}
