'use client'

import { useEffect, useRef, useState } from 'react'
import { PdfLayer } from './PdfLayer'
import styles from './PdfReader.module.css'
import { pageOfTitle, type OpenPdf } from './pdfOutline'
import { useWidth } from './useWidth'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const
const WHOLE_WIDTH = 2
/** CSS pixels of a page at 100 %: nearly a sheet's own size, of which a screen shows more than its masthead. */
const LARGEST = 820

/** Asks for a page, by its number or its bookmark; a new object asks anew. */
export type Jump = { title: string } | { page: number }

export type PdfSource = { key: string; file: string | Blob }

/**
 * A PDF page by page, as wide as the place it stands in and at most as a sheet of paper, with zoom. Fonts are embedded: nothing else is fetched.
 * When another source takes its place, the old page stays until the new one is drawn.
 */
export function PdfReader({ source, jump }: { source: PdfSource; jump?: Jump }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [shown, setShown] = useState(source)
  const [pdf, setPdf] = useState<OpenPdf>()
  const [wanted, setPage] = useState(1)
  const [zoom, setZoom] = useState<number>(WHOLE_WIDTH)
  const scale = ZOOMS[zoom] ?? 1
  const pages = pdf?.numPages ?? 0
  const page = pages === 0 ? wanted : Math.min(wanted, pages)
  const layers = shown.key === source.key ? [source] : [shown, source]

  useEffect(() => {
    if (!jump || !pdf) return
    const found = 'page' in jump ? Promise.resolve(jump.page) : pageOfTitle(pdf, jump.title)
    found.then(
      (number) => number && setPage(number),
      // A PDF without usable bookmarks has no page to go to; one may leaf through it.
      () => undefined,
    )
  }, [jump, pdf])

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
          <button type="button" disabled={zoom === WHOLE_WIDTH} onClick={() => setZoom(WHOLE_WIDTH)}>
            适合宽度
          </button>
        </span>
      </div>
      {/* What scrolls must be reached by the keyboard (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={frame} className={styles.frame} tabIndex={0} role="region" aria-label="页面">
        {layers.map((layer) => (
          <PdfLayer
            key={layer.key}
            file={layer.file}
            page={page}
            width={Math.min(width, LARGEST) * scale}
            isWaiting={layers.length > 1 && layer.key === source.key}
            onDrawn={(drawn) => {
              if (layer.key !== source.key) return
              setShown(layer)
              setPdf(drawn)
            }}
            onFault={() => setShown(layer)}
          />
        ))}
      </div>
    </div>
  )
}
