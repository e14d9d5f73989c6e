'use client'

import { useState } from 'react'
import { isBlank } from '@/domain/text/isBlank'
import { Dialog } from '../dialog/Dialog'
import { CommentField } from '../workflow/CommentField'
import { RefusalNote } from './RefusalNote'
import styles from './Sign.module.css'
import { useDecision } from './useDecision'

const PHRASES = ['请核对期号和日期。', '稿件顺序需要调整。', '标题需要修改。', '请核对名单。']

/** Sends an issue back with a sentence. */
export function ReturnDialog({ issue, seen, onClose }: { issue: number; seen: string; onClose: () => void }) {
  const [comment, setComment] = useState('')
  const { busy, refusal, decide } = useDecision(`/api/issues/${issue}/return`)
  return (
    <Dialog
      title="退回修改"
      busy={busy}
      onClose={onClose}
      onSubmit={() => void decide({ comment: comment.trim(), seen })}
      footer={
        <>
          <button type="button" className={styles.plain} disabled={busy} onClick={onClose}>
            取消
          </button>
          <button type="submit" className={styles.sign} disabled={busy || isBlank(comment)}>
            {busy ? '正在退回…' : '退回'}
          </button>
        </>
      }
    >
      <CommentField required phrases={PHRASES} value={comment} onChange={setComment} />
      <RefusalNote refusal={refusal} />
    </Dialog>
  )
}
