'use client'

import Link from 'next/link'
import type { Preflight } from '@/domain/answers/preflight'
import { isMarkAwaited } from '@/domain/stages/missingMarks'
import { PRINTED_KINDS, RECIPIENT_KINDS } from '@/domain/recipientKind'
import styles from './Sign.module.css'

const NAMED = 3

/** In short: who gets it, and what the check says. */
export function CheckReport({
  report: { errors, warnings, summary },
  markPath,
}: {
  report: Preflight
  /** Where this person gives the marks that are missing. */
  markPath: string | undefined
}) {
  // Entries without a mailbox are named with the recipients.
  const further = summary ? warnings.filter(({ code }) => code !== 'without-mailbox') : warnings
  const lastAwaited = errors.findLast(({ code }) => isMarkAwaited(code))?.code
  return (
    <>
      {summary && (
        <dl className={styles.facts}>
          <div className={styles.fact}>
            <dt>稿件</dt>
            <dd>{summary.articles} 篇</dd>
          </div>
          {PRINTED_KINDS.map((list) => {
            const names = summary.audience[list]
            return (
              names.length > 0 && (
                <div key={list} className={styles.fact}>
                  <dt>{RECIPIENT_KINDS[list].zh}</dt>
                  <dd>{inShort(names)}</dd>
                </div>
              )
            )
          })}
          {summary.withoutMailbox.length > 0 && (
            <div className={styles.fact}>
              <dt>只印不发</dt>
              <dd>{inShort(summary.withoutMailbox)}</dd>
            </div>
          )}
        </dl>
      )}
      <section className={errors.length > 0 ? styles.error : styles.check} aria-label="检查结果">
        {errors.length === 0 && further.length === 0 && <p>检查没有发现问题。</p>}
        {errors.map(({ code, message }) => (
          <p key={message}>
            须改：{message}
            {markPath && code === lastAwaited && (
              <Link href={markPath} prefetch={false}>
                打开本期页面
              </Link>
            )}
          </p>
        ))}
        {further.map(({ message }) => (
          <p key={message}>请留意：{message}</p>
        ))}
      </section>
    </>
  )
}

function inShort(names: readonly string[]): string {
  const first = names.slice(0, NAMED).join('、')
  return names.length > NAMED ? `${first}等 ${names.length} 个单位` : first
}
