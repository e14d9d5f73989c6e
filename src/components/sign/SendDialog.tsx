'use client'

import { useState } from 'react'
import { Dialog } from '../dialog/Dialog'
import { ScheduleChoice } from '../schedule/ScheduleChoice'
import { RefusalNote } from './RefusalNote'
import styles from './Sign.module.css'
import { useDecision } from './useDecision'

/** Asks once before what cannot be taken back. */
export function SendDialog({
  issue,
  seen,
  words,
  isScheduled,
  onClose,
}: {
  issue: number
  seen: string
  words: string
  /** It has its time already: what is left to choose is to send it now. */
  isScheduled: boolean
  onClose: () => void
}) {
  const [time, setTime] = useState<string>()
  const isTimed = time !== undefined
  const { busy, refusal, decide } = useDecision(`/api/issues/${issue}/${isTimed ? 'schedule' : 'publish'}`)
  return (
    <Dialog
      title={isTimed ? '签发，到时发布' : '签发后不能收回'}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void decide({ seen, at: time })}
      footer={
        <>
          <button type="button" className={styles.plain} disabled={busy} onClick={onClose}>
            再看看
          </button>
          <button type="submit" className={styles.sign} disabled={busy || time === ''}>
            {busy ? '正在签发…' : isTimed ? '签发，定时发布' : words}
          </button>
        </>
      }
    >
      {!isTimed && <p>马上定稿并发出邮件。此后内容不能再改，有误只能发布更正。</p>}
      {isScheduled ? (
        <p>本期已定时发布；现在发出，定时随之取消。</p>
      ) : (
        <ScheduleChoice issue={issue} value={time} onChange={setTime} />
      )}
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
