'use client'

import { useState } from 'react'
import { Document, Page } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import './pdfWorker'
import styles from './PdfReader.module.css'
import type { OpenPdf } from './pdfOutline'

/** One page of one PDF. Laid out but not seen while `isWaiting` for its page to be drawn. */
export function PdfLayer({
  file,
  page,
  width,
  isWaiting,
  onDrawn,
  onFault,
}: {
  file: string | Blob
  page: number
  width: number
  isWaiting: boolean
  onDrawn: (pdf: OpenPdf) => void
  onFault: () => void
}) {
  const [pdf, setPdf] = useState<OpenPdf>()
  const [drawnPage, setDrawnPage] = useState<number>()
  const number = pdf && Math.min(page, pdf.numPages)
  return (
    <div className={isWaiting ? styles.waiting : undefined} aria-hidden={isWaiting || undefined}>
      <Document
        file={file}
        loading={<p>正在打开 PDF…</p>}
        error={<p role="alert">PDF 打不开，请刷新页面后重试，或点“打开 PDF”另开窗口查看。</p>}
        onLoadSuccess={setPdf}
        onLoadError={onFault}
      >
        {/* Over the white of a page that is still being drawn. */}
        {pdf && drawnPage !== number && <p className={styles.drawing}>正在显示第 {number} 页…</p>}
        {width > 0 && pdf && (
          <Page
            className={styles.page}
            pageNumber={number}
            width={width}
            renderAnnotationLayer={false}
            onRenderSuccess={() => {
              setDrawnPage(number)
              onDrawn(pdf)
            }}
            onRenderError={() => setDrawnPage(number)}
            loading={null}
            error={<p role="alert">这一页显示不了，请另开窗口查看。</p>}
          />
        )}
      </Document>
    </div>
  )
}
