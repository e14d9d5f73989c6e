'use client'

import { useEffect, useRef, useState } from 'react'
import { Document, Page, pdfjs } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import styles from './PdfReader.module.css'

pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).toString()

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const
const WHOLE_WIDTH = 2

/** A PDF page by page, as wide as the place it stands in, with zoom. Fonts are embedded: nothing else is fetched. */
export function PdfReader({ url }: { url: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [pages, setPages] = useState(0)
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState<number>(WHOLE_WIDTH)
  const scale = ZOOMS[zoom] ?? 1

  return (
    <div className={styles.reader} role="group" aria-label="PDF 阅读">
      <div className={styles.tools}>
        <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          上一页
        </button>
        <span role="status">{pages === 0 ? '正在读取…' : `第 ${page} 页，共 ${pages} 页`}</span>
        <button type="button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          下一页
        </button>
        <span className={styles.zoom}>
          <button type="button" disabled={zoom <= 0} onClick={() => setZoom(zoom - 1)}>
            缩小
          </button>
          <span>{Math.round(scale * 100)}%</span>
          <button type="button" disabled={zoom >= ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
            放大
          </button>
        </span>
      </div>
      <div ref={frame} className={styles.frame} tabIndex={0} role="region" aria-label="页面">
        <Document
          file={url}
          loading={<p>正在打开 PDF…</p>}
          error={<p role="alert">PDF 打不开，请刷新页面后重试，或点“打开 PDF”另开窗口查看。</p>}
          onLoadSuccess={({ numPages }) => setPages(numPages)}
        >
          {width > 0 && pages > 0 && (
            <Page
              pageNumber={page}
              width={width * scale}
              renderAnnotationLayer={false}
              loading={<p>正在显示第 {page} 页…</p>}
              error={<p role="alert">这一页显示不了，请另开窗口查看。</p>}
            />
          )}
        </Document>
      </div>
    </div>
  )
}

/** The width of an element in CSS pixels, followed as it changes; 0 until it is known. */
function useWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return width
}
