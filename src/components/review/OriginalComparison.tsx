'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useDeferredValue, useId, useMemo } from 'react'
import { type Original, originalSchema } from '@/domain/answers/original'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { compareTexts } from '@/domain/text/compareTexts'
import { paragraphsOf } from '@/domain/text/paragraphsOf'
import { titleInline } from '@/domain/title'
import { useLoaded } from '../http/useLoaded'
import { formatMinute } from '../workflow/formatMinute'
import { Marked } from './Marked'
import styles from './Beside.module.css'

/** While it is a draft its author is at work, and there is nothing of the office's to compare. */
const COMPARED = ['review', 'approved', 'published', 'rejected']

/** The text as its author submitted it, beside the text as it is, with what the office changed marked. */
export function OriginalComparison() {
  const { id, data } = useDocumentInfo()
  if (id === undefined || !COMPARED.includes(String(data?.status))) return null
  return <Loaded id={id} />
}

function Loaded({ id }: { id: number | string }) {
  const loaded = useLoaded(`/api/articles/${id}/original`, originalSchema)
  if (loaded.state !== 'ready' || !loaded.value.doc) return null
  return <Comparison original={loaded.value.doc} />
}

function Comparison({ original }: { original: Original }) {
  const headingId = useId()
  const title = useFormFields(([fields]) => fields.title?.value)
  const body = useFormFields(([fields]) => fields.body?.value)
  // What is being typed comes first, its comparison when there is time.
  const now = useDeferredValue({ title, body })
  const rows = useMemo(
    () =>
      compareTexts(
        [titleInline(original.title), ...paragraphsOf(lexicalText(original.body))],
        [titleInline(typeof now.title === 'string' ? now.title : ''), ...paragraphsOf(lexicalText(now.body))],
      ),
    [original, now.title, now.body],
  )
  const changed = rows.filter(({ isChanged }) => isChanged).length
  if (changed === 0) return <p className={styles.same}>文字与投稿原文一致。</p>
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        与投稿原文对照
        <span className={styles.aside}>改动 {changed} 段</span>
      </h2>
      {/* What scrolls must be reached by the keyboard (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.rows} role="table" aria-labelledby={headingId} tabIndex={0}>
        <div className={styles.head} role="row">
          <span role="columnheader">
            投稿原文
            {original.at && (
              <small>
                {original.by} <time dateTime={original.at}>{formatMinute(original.at)}</time> 提交
              </small>
            )}
          </span>
          <span role="columnheader">现在的文字</span>
        </div>
        {rows.map(({ before, after, isChanged }, index) => (
          <div key={index} className={isChanged ? styles.changed : styles.row} role="row">
            <p role="cell">{before && <Marked as="del" pieces={before} />}</p>
            <p role="cell">{after && <Marked as="ins" pieces={after} />}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
