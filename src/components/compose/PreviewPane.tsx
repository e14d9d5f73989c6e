'use client'

import { Button } from '@payloadcms/ui'
import dynamic from 'next/dynamic'
import type { Jump } from '../issue/PdfReader'
import type { Latest } from '../http/useLatest'
import { useFormUnsaved } from '../saving/useFormUnsaved'
import { useSubmitForm } from '../saving/useSubmitForm'
import styles from './Composition.module.css'
import { RetryNote } from './RetryNote'
import type { Preview } from './useChecks'

const PdfReader = dynamic(() => import('../issue/PdfReader').then((module) => module.PdfReader), {
  ssr: false,
  loading: () => <p role="status">正在打开 PDF…</p>,
})

/** The PDF as it would be published now. */
export function PreviewPane({
  issue,
  preview: { value, state, message, retry },
  jump,
}: {
  issue: number | string
  preview: Latest<Preview>
  jump: Jump | undefined
}) {
  const isUnsaved = useFormUnsaved()
  const submitForm = useSubmitForm()
  return (
    <section className={styles.preview} aria-label="版面预览">
      <p className={styles.previewState} role="status">
        {WORDS[state]}
        <span className={styles.previewLinks}>
          <a href={`/api/issues/${issue}/preview.pdf`} target="_blank" rel="noreferrer">
            打开 PDF
          </a>
          <a href={`/api/issues/${issue}/brief.docx`}>下载 Word</a>
          <a href={`/api/issues/${issue}/brief.ofd`}>下载 OFD</a>
          <a href={`/api/issues/${issue}/release-sheet.pdf`}>下载发稿单</a>
        </span>
      </p>
      {state === 'failed' && <RetryNote message={message} retry={retry} />}
      {isUnsaved && (
        <div className={styles.notice}>
          期号、日期或统计等有未保存的修改，预览里还没有。
          <Button
            type="button"
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => void submitForm()}
          >
            保存并更新预览
          </Button>
        </div>
      )}
      {value && <PdfReader source={value} jump={jump} />}
    </section>
  )
}

const WORDS = {
  ready: '预览为最新内容。',
  loading: '正在排版…',
  busy: '排版程序正忙，稍后自动重试，下面仍是上一次的版面。',
  failed: '这次没有排出来。',
} as const satisfies Record<Latest<Preview>['state'], string>
