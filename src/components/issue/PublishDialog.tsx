'use client'

import { useLoaded } from '../http/useLoaded'
import { ActionDialog } from '../workflow/ActionDialog'
import type { ActionDialogProps } from '../workflow/actionTypes'
import { preflightSchema, type Preflight } from './preflight'
import styles from './PublishDialog.module.css'

/** Says at one glance what publishing will do, and does not offer it while something stands in the way. */
export function PublishDialog(props: ActionDialogProps) {
  const preflight = useLoaded(`/api/issues/${props.document.id}/preflight`, preflightSchema)
  const isBlocked =
    preflight.state === 'loading' || (preflight.state === 'ready' && preflight.value.errors.length > 0)
  return (
    <ActionDialog {...props} blocked={isBlocked}>
      {preflight.state === 'loading' && <p role="status">正在检查本期内容…</p>}
      {preflight.state === 'failed' && (
        <p role="status">{`发布前的检查没有完成：${preflight.message} 仍可发布，服务器会再次核对。`}</p>
      )}
      {preflight.state === 'ready' && <PreflightReport report={preflight.value} />}
      <p>发布后立即定稿：生成 PDF，并向名单上的邮箱各发一封邮件。此后内容不能再改，有误只能发布更正。</p>
    </ActionDialog>
  )
}

function PreflightReport({ report: { errors, warnings, summary } }: { report: Preflight }) {
  // The summary names the entries without a mailbox already.
  const further = summary ? warnings.filter(({ code }) => code !== 'without-mailbox') : warnings
  return (
    <>
      {summary && <Summary summary={summary} />}
      <Findings
        tone="error"
        heading="以下问题解决后才能发布"
        messages={errors.map(({ message }) => message)}
      />
      <Findings tone="warning" heading="请留意" messages={further.map(({ message }) => message)} />
    </>
  )
}

function Summary({ summary }: { summary: NonNullable<Preflight['summary']> }) {
  const { name, date, articles, mailboxes, withoutMailbox } = summary
  return (
    <dl className={styles.summary}>
      <dt>期号</dt>
      <dd>{name}</dd>
      <dt>印发日期</dt>
      <dd>{date}</dd>
      <dt>稿件</dt>
      <dd>{articles} 篇</dd>
      <dt>邮件</dt>
      <dd>{mailboxes === 0 ? '没有邮箱，不发邮件' : `${mailboxes} 个邮箱，每个一封`}</dd>
      {withoutMailbox.length > 0 && (
        <>
          <dt>只印不发</dt>
          <dd>{withoutMailbox.join('、')}（没有邮箱）</dd>
        </>
      )}
    </dl>
  )
}

function Findings({
  tone,
  heading,
  messages,
}: {
  tone: 'error' | 'warning'
  heading: string
  messages: string[]
}) {
  if (messages.length === 0) return null
  return (
    <section className={styles[tone]}>
      <h3>{heading}</h3>
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  )
}
