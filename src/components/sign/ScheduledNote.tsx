'use client'

import { RefusalNote } from './RefusalNote'
import styles from './Sign.module.css'
import { useDecision } from './useDecision'

/** Of an issue that waits for its minute: when, by whom, and the way back. What is worth a word about it, the check says. */
export function ScheduledNote({ issue, line }: { issue: number; line: string }) {
  const { busy, refusal, decide } = useDecision(`/api/issues/${issue}/unschedule`)
  return (
    <section className={styles.check} aria-label="定时发布">
      <p>{`已签发，${line}。`}</p>
      <button type="button" className={styles.plain} disabled={busy} onClick={() => void decide({})}>
        {busy ? '正在取消…' : '取消定时'}
      </button>
      <RefusalNote refusal={refusal} />
    </section>
  )
}
