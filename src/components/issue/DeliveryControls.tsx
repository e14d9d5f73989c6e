'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { progress } from '@/domain/delivery/statuses'
import { messageOf, postJSON } from '../http/request'
import type { OfficeProgress } from './loadProgress'
import styles from './Progress.module.css'
import { ConfirmRestoredDialog } from './ConfirmRestoredDialog'
import { PauseDialog } from './PauseDialog'
import { ResendDialog } from './ResendDialog'

/** What the office may do about the mail of a whole issue. Each of these can be undone or does no harm twice. */
export function DeliveryControls({
  issue,
  office: { counts, isPaused, missing, restored },
  onDone,
}: {
  issue: number | string
  office: OfficeProgress
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const isRunning = progress(counts).state === 'running'
  const [asked, setAsked] = useState<'resend' | 'confirm' | 'pause'>()

  const act = async (action: string, done: string) => {
    setBusy(true)
    try {
      await postJSON(`/api/issues/${issue}/${action}`, {})
      toast.success(done)
    } catch (error) {
      toast.error(messageOf(error))
    }
    setBusy(false)
    onDone()
  }

  const waiting = counts.pending + counts.sending
  if (!isRunning && missing.again === 0 && restored === 0) return null
  return (
    <div className={styles.controls}>
      {isRunning && !isPaused && (
        <Control busy={busy} onClick={() => setAsked('pause')}>
          {`暂停发送（还有 ${waiting} 封）…`}
        </Control>
      )}
      {isRunning && isPaused && (
        <Control busy={busy} onClick={() => void act('resume-mail', '已继续发送。')}>
          继续发送
        </Control>
      )}
      {missing.again > 0 && (
        <Control busy={busy} onClick={() => setAsked('resend')}>
          {`重发没有送到的 ${missing.again} 封…`}
        </Control>
      )}
      {restored > 0 && (
        <Control busy={busy} onClick={() => setAsked('confirm')}>
          {`恢复前的 ${restored} 封都标为已收到…`}
        </Control>
      )}
      {asked === 'pause' && (
        <PauseDialog
          waiting={waiting}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onConfirm={() =>
            void act('pause-mail', '已暂停，正在发送中的几封会发完。').then(() => setAsked(undefined))
          }
        />
      )}
      {asked === 'resend' && (
        <ResendDialog
          missing={missing}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onConfirm={() =>
            void act('resend-failed', '没有送到的邮件已重新排队。').then(() => setAsked(undefined))
          }
        />
      )}
      {asked === 'confirm' && (
        <ConfirmRestoredDialog
          mails={restored}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onConfirm={() => void act('confirm-restored', '已标为已收到。').then(() => setAsked(undefined))}
        />
      )}
    </div>
  )
}

function Control({ busy, onClick, children }: { busy: boolean; onClick: () => void; children: string }) {
  return (
    <Button
      type="button"
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={busy}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}
