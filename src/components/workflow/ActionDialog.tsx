'use client'

import { isBlank } from '@/domain/text/isBlank'
import { Button } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import { Dialog } from '../dialog/Dialog'
import { DialogButtons } from '../dialog/DialogButtons'
import { messageOf, RequestError } from '../http/request'
import styles from './ActionDialog.module.css'
import type { ActionDialogProps, Step } from './actionTypes'
import { CommentField } from './CommentField'

const CONFLICT = 409

/** Asks once more before a step is taken, and for a comment where one is due. */
export function ActionDialog({
  step,
  wording,
  unsaved,
  run,
  onClose,
  children,
  blocked = false,
  waits,
  extra = {},
  instead,
  submitLabel = step.label,
  heading = step.label,
}: Omit<ActionDialogProps, 'document' | 'step'> & {
  step: Pick<Step, 'label' | 'comment'>
  /** What the step shows or asks besides the comment. */
  children?: ReactNode
  /** While true the step cannot be confirmed. */
  blocked?: boolean
  /** What it still waits for, beside the button that cannot be pressed. */
  waits?: string | undefined
  /** Sent beside the comment. */
  extra?: object
  /** Another step that is taken instead, and what its button says. */
  instead?: { action: string; label: string }
  /** What the button says, where it is more than the step's name. */
  submitLabel?: string
  /** What the dialog is headed with, where it is more than the step's name. */
  heading?: string
}) {
  const [comment, setComment] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ message: string; stale: boolean }>()
  const lacksComment = step.comment === 'required' && isBlank(comment)
  const disabled = busy || blocked || lacksComment

  const confirm = async () => {
    if (disabled) return
    setBusy(true)
    setRefusal(undefined)
    try {
      await run({ ...(!isBlank(comment) && { comment: comment.trim() }), ...extra }, instead?.action)
    } catch (error) {
      setRefusal({
        message: messageOf(error),
        stale: error instanceof RequestError && error.status === CONFLICT,
      })
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={heading}
      busy={busy}
      onClose={onClose}
      onSubmit={() => void confirm()}
      footer={
        <DialogButtons
          waits={waits}
          label={instead?.label ?? submitLabel}
          busy={busy}
          disabled={disabled}
          className={wording.tone === 'danger' ? styles.danger : undefined}
          onClose={onClose}
        />
      }
    >
      {wording.note && <p>{wording.note}</p>}
      {unsaved && <p className={styles.unsaved}>页面上有未保存的修改，会先保存，再继续。</p>}
      {children}
      {step.comment !== 'none' && (
        <CommentField
          label={wording.commentLabel}
          required={step.comment === 'required'}
          phrases={wording.phrases ?? []}
          value={comment}
          onChange={setComment}
        />
      )}
      {refusal && (
        <div role="alert" className={styles.refusal}>
          <p>{refusal.message}</p>
          {refusal.stale && (
            <Button
              type="button"
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => window.location.reload()}
            >
              刷新页面
            </Button>
          )}
        </div>
      )}
    </Dialog>
  )
}
