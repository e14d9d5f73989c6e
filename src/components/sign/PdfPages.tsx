'use client'

import { useEffect, useRef, useState } from 'react'
import { Document, Page } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import '../issue/pdfWorker'
import { useWidth } from '../issue/useWidth'
import styles from './Sign.module.css'

/** All pages one below the other, each drawn when it comes near: twenty at once are too much for a phone. */
export function PdfPages({ file }: { file: Blob }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [pages, setPages] = useState(0)
  return (
    <div ref={frame}>
      <Document
        file={file}
        loading={<p>正在打开版面…</p>}
        error={<p role="alert">版面打不开，请刷新页面后重试，或点“打开 PDF”查看。</p>}
        onLoadSuccess={({ numPages }) => setPages(numPages)}
      >
        {width > 0 &&
          Array.from({ length: pages }, (_, index) => (
            <NearPage key={index} page={index + 1} width={width} />
          ))}
      </Document>
    </div>
  )
}

function NearPage({ page, width }: { page: number; width: number }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(page === 1)
  useEffect(() => {
    const element = place.current
    if (!element || isNear) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '100% 0px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isNear])
  return (
    <div ref={place} className={styles.paper} role="group" aria-label={`第 ${page} 页`}>
      {isNear && (
        <Page
          pageNumber={page}
          width={width}
          renderAnnotationLayer={false}
          loading={<p>正在显示第 {page} 页…</p>}
          error={<p role="alert">这一页显示不了，请点“打开 PDF”查看。</p>}
        />
      )}
    </div>
  )
}
