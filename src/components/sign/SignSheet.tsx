'use client'

import { useState } from 'react'
import type { Preflight, SignOff } from '@/domain/answers/preflight'
import Link from 'next/link'
import { isMarkAwaited } from '@/domain/stages/missingMarks'
import { documentPath } from '../admin/paths'
import { usePreflight, usePreview } from '../compose/useChecks'
import { RetryNote } from '../compose/RetryNote'
import { CheckReport } from './CheckReport'
import { PreviewPages } from './PreviewPages'
import { ReturnDialog } from './ReturnDialog'
import { SendDialog } from './SendDialog'
import styles from './Sign.module.css'

/** An issue that waits: who gets it, what the check found, its pages, and at the bottom the two decisions. */
export function SignSheet({
  issue,
  seen,
  signOff,
  isScheduled,
  due,
}: {
  issue: number
  seen: string
  signOff: SignOff
  isScheduled: boolean
  /** The marks that are missing and that this person may give: 一校, 保密审查. */
  due: readonly string[]
}) {
  const preflight = usePreflight(issue, { version: seen, active: true })
  const preview = usePreview(issue, { version: seen, active: true })
  const [open, setOpen] = useState<'sign' | 'return'>()
  const { value, state, message, retry } = preflight
  const markPath = due.length > 0 ? documentPath('issues', issue) : undefined
  const obstacle = obstacleOf(value, { signOff, due })
  const words = isScheduled ? nowWords(value) : signWords(value)
  const close = () => setOpen(undefined)
  return (
    <>
      {!value && state !== 'failed' && <p role="status">正在检查本期内容…</p>}
      {state === 'failed' && <RetryNote message={message} retry={retry} />}
      {value && <CheckReport report={value} markPath={markPath} />}
      <PreviewPages issue={issue} preview={preview} />
      <div className={styles.decide}>
        {obstacle && (
          <p className={styles.obstacle}>
            {obstacle.words}
            {obstacle.isMine && markPath && (
              <Link href={markPath} prefetch={false} className={styles.home}>
                打开本期页面
              </Link>
            )}
          </p>
        )}
        <button type="button" className={styles.plain} onClick={() => setOpen('return')}>
          退回
        </button>
        <button
          type="button"
          className={isScheduled ? styles.plain : styles.sign}
          disabled={!value || obstacle !== undefined}
          onClick={() => setOpen('sign')}
        >
          {words}
        </button>
      </div>
      {open === 'sign' && (
        <SendDialog issue={issue} seen={seen} words={words} isScheduled={isScheduled} onClose={close} />
      )}
      {open === 'return' && <ReturnDialog issue={issue} seen={seen} onClose={close} />}
    </>
  )
}

function signWords(report: Preflight | undefined): string {
  const mailboxes = report?.summary?.mailboxes
  if (mailboxes === undefined) return '签发'
  return mailboxes === 0 ? '签发（没有邮箱，不发邮件）' : `签发并发给 ${mailboxes} 个邮箱`
}

/** It is signed; what is left is not to wait. */
function nowWords(report: Preflight | undefined): string {
  const mailboxes = report?.summary?.mailboxes
  return mailboxes ? `不等了，现在发给 ${mailboxes} 个邮箱` : '不等了，现在发布'
}

type Obstacle = {
  words: string
  /** Somebody gives the marks, and this person may. */
  isMine?: boolean
}

function obstacleOf(
  report: Preflight | undefined,
  { signOff, due }: { signOff: SignOff; due: readonly string[] },
): Obstacle | undefined {
  if (signOff === 'notYou') return { words: '本期是您送签的；已启用“双人签发”，须由另一位来签发。' }
  if (report && report.errors.length > 0 && report.errors.every(({ code }) => isMarkAwaited(code)))
    return due.length > 0
      ? { words: `请先在本期页面上做${due.join('、')}，完成后回来签发。`, isMine: true }
      : { words: '同事校对、审查完才能签发，到时会通知您；现在不用做什么。' }
  if (report && (report.errors.length > 0 || !report.summary))
    return { words: '上面“须改”的问题解决后才能签发，请退回。' }
  return undefined
}
