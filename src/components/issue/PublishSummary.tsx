'use client'

import type { Preview } from '../compose/useChecks'
import type { Latest } from '../http/useLatest'
import type { Preflight } from '@/domain/answers/preflight'
import { fileSize } from '@/domain/fileSize'
import styles from './PublishDialog.module.css'

type Summary = NonNullable<Preflight['summary']>

/** Number, date, size and audience of what is about to be published. */
export function PublishSummary({ summary, preview }: { summary: Summary; preview: Latest<Preview> }) {
  const { name, date, articles, mailboxes, withoutMailbox, statistics, scores, mail, signOff } = summary
  return (
    <dl className={styles.summary}>
      <dt>期号</dt>
      <dd>{name}</dd>
      <dt>印发日期</dt>
      <dd>{date}</dd>
      <dt>稿件</dt>
      <dd>{articles} 篇</dd>
      <dt>页数</dt>
      <dd>
        <span role="status">{pages(preview)}</span>
      </dd>
      <dt>统计表</dt>
      <dd>{statistics ?? '不印'}</dd>
      {scores && (
        <>
          <dt>记分通报</dt>
          <dd>{scores}</dd>
        </>
      )}
      <dt>邮件</dt>
      <dd>{mailWords(mailboxes, mail)}</dd>
      {withoutMailbox.length > 0 && (
        <>
          <dt>只印不发</dt>
          <dd>{someOf(withoutMailbox)}（没有邮箱）</dd>
        </>
      )}
      {signOff === 'another' && (
        <>
          <dt>双人签发</dt>
          <dd>送签人是另一位，由您签发</dd>
        </>
      )}
    </dl>
  )
}

const NAMED = 3

/** The first few, and how many there are. */
function someOf(names: readonly string[]): string {
  const named = names.slice(0, NAMED).join('、')
  return names.length > NAMED ? `${named}等 ${names.length} 个单位` : named
}

function mailWords(mailboxes: number, mail: Summary['mail']): string {
  if (mailboxes === 0) return '没有邮箱，不发邮件'
  const each = mail ? `，每封约 ${fileSize(mail.bytes)}` : ''
  const withOfd = mail?.withOfd
    ? `；其中 ${mail.withOfd.mails} 封另附 OFD，每封约 ${fileSize(mail.withOfd.bytes)}`
    : ''
  return `${mailboxes} 个邮箱，每个一封${each}${withOfd}`
}

function pages({ value, state }: Latest<Preview>): string {
  if (value) return `${value.pages} 页`
  return state === 'failed' ? '没有排出来，发布后由发送程序再排' : '正在排版…'
}
