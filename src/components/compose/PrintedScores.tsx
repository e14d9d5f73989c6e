'use client'

import { Button, useDocumentInfo, useField } from '@payloadcms/ui'
import Link from 'next/link'
import { isDay } from '@/domain/shanghaiDate'
import { scoresPath } from '../admin/paths'
import styles from './QuarterField.module.css'

/** Where the figures of 记分通报 come from, and the way to print none. */
export function PrintedScores() {
  const { data, hasSavePermission } = useDocumentInfo()
  const from = useField<string | null>({ path: 'scores.from' })
  const to = useField<string | null>({ path: 'scores.to' })
  const title = useField<string | null>({ path: 'scores.title' })
  const note = useField<string | null>({ path: 'scores.note' })
  const isOpen = hasSavePermission === true && !from.disabled
  const leaveOut = () => {
    for (const field of [from, to, title, note]) field.setValue(null)
  }
  return (
    <div className={styles.choice}>
      <p>
        {data?.status === 'published'
          ? '数字是发布时固定下来的。'
          : '印在稿件之后，另起一页；数字到发布时按当时的记分固定下来。'}
        {isDay(from.value) && isDay(to.value) && (
          <>
            {' '}
            <Link href={scoresPath({ from: from.value, to: to.value })}>现在的记分</Link>
          </>
        )}
      </p>
      {isOpen && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={leaveOut}>
          不印通报
        </Button>
      )}
    </div>
  )
}
