'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import dynamic from 'next/dynamic'
import { useCallback, useState } from 'react'
import { isEditor, readsDesk } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { createPath } from '../admin/paths'
import { usePolled } from '../http/usePolled'
import { DeliveryBar } from './DeliveryBar'
import { DeliveryControls } from './DeliveryControls'
import { isSettled, loadProgress, type IssueProgress } from './loadProgress'
import styles from './Progress.module.css'
import { PAGE_ROOM, useRoom } from './pageRoom'
import { ReadingLink } from './ReadingLink'

// pdf.js touches the DOM when it is loaded, and is far too large for pages that show no PDF.
const PdfReader = dynamic(() => import('./PdfReader').then((module) => module.PdfReader), {
  ssr: false,
  loading: () => <p role="status">正在打开 PDF…</p>,
})

/** On a published issue: whether its PDF is there yet, and how its mail is doing. */
export function Progress() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  if (id === undefined || data?.status !== 'published') return null
  const standing = standingOf(user)
  return (
    <ProgressPanel
      issue={id}
      revision={Number(data.revision ?? 1)}
      isFiled={data.filed === true}
      isStaff={readsDesk(standing)}
      isEditor={isEditor(standing)}
    />
  )
}

function ProgressPanel({
  issue,
  revision,
  isStaff,
  isFiled,
  isEditor: mayAct,
}: {
  issue: number | string
  revision: number
  isFiled: boolean
  isStaff: boolean
  isEditor: boolean
}) {
  const load = useCallback(
    (signal: AbortSignal) => loadProgress({ issue, revision }, { isStaff, signal }),
    [issue, revision, isStaff],
  )
  const [round, setRound] = useState(0)
  const { value, fault } = usePolled(load, isSettled, round)
  const hasRoom = useRoom(PAGE_ROOM.besideFacts)
  const [chosen, setReading] = useState<boolean>()
  const isReading = chosen ?? hasRoom
  const latest = value?.pdfs[0]
  const page = isReading && latest && (
    <PdfReader key={latest.url} source={{ key: latest.url, file: latest.url }} />
  )
  return (
    <section className={styles.panel} aria-labelledby="progress-heading">
      <h2 id="progress-heading" className={styles.heading}>
        发布情况
      </h2>
      {fault && <p role="alert">{fault}</p>}
      {!value && !fault && <p role="status">正在读取…</p>}
      {value && (
        <div className={isReading && latest && hasRoom ? styles.besidePage : undefined}>
          {/* On a phone the facts come first: they are what one looks for there. */}
          {hasRoom && page}
          <div className={styles.facts}>
            <Pdfs
              progress={value}
              isFiled={isFiled}
              door={isStaff ? `/api/issues/${issue}` : undefined}
              register={mayAct ? createPath('instructions', { issue: Number(issue) }) : undefined}
              reading={{ isOn: isReading, toggle: () => setReading(!isReading) }}
            />
            {isFiled && <p>补录：本期从前已经印发，没有发邮件，也没有通知任何人。</p>}
            {value.office && !isFiled && (
              <>
                <DeliveryBar issue={issue} office={value.office} />
                {mayAct && (
                  <>
                    <DeliveryControls
                      issue={issue}
                      office={value.office}
                      onDone={() => setRound(round + 1)}
                    />
                    <ReadingLink issue={issue} />
                  </>
                )}
              </>
            )}
          </div>
          {!hasRoom && page}
        </div>
      )}
    </section>
  )
}

function Pdfs({
  progress: { revision, pdfs, office },
  isFiled,
  door,
  register,
  reading,
}: {
  progress: IssueProgress
  /** Its signing was on paper, and nothing of it is recorded here. */
  isFiled: boolean
  /** Where the office gets the copies and the release sheet of the issue. */
  door: string | undefined
  /** Where a leader's words on it are registered. */
  register: string | undefined
  /** Whether the latest PDF is read on the page itself. */
  reading: { isOn: boolean; toggle: () => void }
}) {
  const renderError = office?.renderError
  const isRendered = pdfs[0]?.revision === revision
  return (
    <div>
      <p role="status">
        <span className={styles.label}>PDF</span>
        {isRendered && '已生成'}
        {!isRendered && !renderError && '排版中…通常需要几秒钟，完成后自动显示。'}
        {!isRendered &&
          renderError &&
          `排版未成功，会自动重试；若一直不成功，请联系系统管理员。原因：${renderError}`}
      </p>
      {pdfs.length > 0 && (
        <p className={styles.links}>
          {pdfs.map((pdf) => (
            <a key={pdf.revision} href={pdf.url} target="_blank" rel="noreferrer">
              {pdfs.length === 1 && revision === 1 ? '打开 PDF' : `打开第 ${pdf.revision} 版 PDF`}
            </a>
          ))}
          {door && <a href={`${door}/brief.docx`}>下载 Word</a>}
          {door && <a href={`${door}/brief.ofd`}>下载 OFD</a>}
          {door && !isFiled && <a href={`${door}/release-sheet.pdf`}>下载发稿单</a>}
          {register && <a href={register}>登记批示</a>}
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={reading.isOn}
            onClick={reading.toggle}
          >
            {reading.isOn ? '收起 PDF' : '在此查看'}
          </button>
        </p>
      )}
    </div>
  )
}
