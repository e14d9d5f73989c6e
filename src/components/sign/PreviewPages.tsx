'use client'

import dynamic from 'next/dynamic'
import type { Preview } from '../compose/useChecks'
import { RetryNote } from '../compose/RetryNote'
import type { Latest } from '../http/useLatest'
import styles from './Sign.module.css'

// pdf.js touches the DOM when it is loaded.
const PdfPages = dynamic(() => import('./PdfPages').then((module) => module.PdfPages), {
  ssr: false,
  loading: () => <p role="status">正在打开版面…</p>,
})

/** The pages as they will be printed, one below the other. */
export function PreviewPages({ issue, preview }: { issue: number; preview: Latest<Preview> }) {
  const { value, state, message, retry } = preview
  return (
    <section className={styles.pages} aria-label="版面">
      <p role="status" className={styles.pagesState}>
        {value ? `共 ${value.pages} 页` : WORDS[state]}
        <a href={`/api/issues/${issue}/preview.pdf`} target="_blank" rel="noreferrer">
          打开 PDF
        </a>
      </p>
      {state === 'failed' && <RetryNote message={message} retry={retry} />}
      {value && <PdfPages file={value.file} />}
    </section>
  )
}

const WORDS = {
  ready: '',
  loading: '正在排版…',
  busy: '排版程序正忙，稍后自动重试…',
  failed: '这次没有排出来。',
} as const satisfies Record<Latest<Preview>['state'], string>
