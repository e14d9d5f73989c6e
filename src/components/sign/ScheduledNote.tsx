'use client'

import { RefusalNote } from './RefusalNote'
import styles from './Sign.module.css'
import { useDecision } from './useDecision'

/** Of an issue that waits for its minute: when, by whom, what is worth a word about it, and the way back. */
export function ScheduledNote({
  issue,
  line,
  remarks,
}: {
  issue: number
  line: string
  remarks: readonly string[]
}) {
  const { busy, refusal, decide } = useDecision(`/api/issues/${issue}/unschedule`)
  return (
    <section className={styles.check} aria-label="定时发布">
      <p>{`已签发，${line}。`}</p>
      {remarks.map((remark) => (
        <p key={remark}>{`请留意：${remark}`}</p>
      ))}
      <button type="button" className={styles.plain} disabled={busy} onClick={() => void decide({})}>
        {busy ? '正在取消…' : '取消定时'}
      </button>
      <RefusalNote refusal={refusal} />
    </section>
  )
}
