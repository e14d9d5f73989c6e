'use client'

import { Dialog } from '../dialog/Dialog'
import { RefusalNote } from './RefusalNote'
import styles from './Sign.module.css'
import { useDecision } from './useDecision'

/** Asks once before what cannot be taken back. */
export function SendDialog({
  issue,
  seen,
  words,
  onClose,
}: {
  issue: number
  seen: string
  words: string
  onClose: () => void
}) {
  const { busy, refusal, decide } = useDecision(`/api/issues/${issue}/publish`)
  return (
    <Dialog
      title="签发后不能收回"
      busy={busy}
      onClose={onClose}
      onSubmit={() => void decide({ seen })}
      footer={
        <>
          <button type="button" className={styles.plain} disabled={busy} onClick={onClose}>
            再看看
          </button>
          <button type="submit" className={styles.sign} disabled={busy}>
            {busy ? '正在签发…' : words}
          </button>
        </>
      }
    >
      <p>马上定稿并发出邮件。此后内容不能再改，有误只能发布更正。</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
