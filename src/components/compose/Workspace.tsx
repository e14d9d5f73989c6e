'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ArticleBoard } from './ArticleBoard'
import type { Arranged, ComposedArticle } from '@/domain/answers/composition'
import styles from './Composition.module.css'
import { FindingsPane } from './FindingsPane'
import { useTellFindings } from './latestFindings'
import { PreviewPane } from './PreviewPane'
import { PAGE_ROOM, useRoom } from '../issue/pageRoom'
import type { Jump } from '../issue/PdfReader'
import { SHOW_ARTICLES } from './showArticles'
import { useChecked } from './useChecked'
import { useOrder } from './useOrder'

type Tab = 'articles' | 'preview'

/** Articles to choose from, the issue in order, what the checks say, and the PDF beside or behind it. */
export function Workspace({
  issue,
  isOpen,
  isPublished,
}: {
  issue: number | string
  /** Whether the order may be changed. */
  isOpen: boolean
  isPublished: boolean
}) {
  const board = useOrder(issue, useFreshForm())
  const isWide = useRoom(PAGE_ROOM.besideLists)
  const hasRoom = useRoom(PAGE_ROOM.besideFacts)
  const [chosen, setTab] = useState<Tab>()
  // What can only be read any more is read as it will be printed; a telephone begins with the list.
  const tab = chosen ?? (!isOpen && hasRoom ? 'preview' : 'articles')
  const [jump, setJump] = useState<Jump>()
  const isPreviewSeen = !isPublished && (isWide || tab === 'preview')
  const { preflight, preview } = useChecked(issue, { board, isPublished, isPreviewSeen })
  // The preview is what is read; where it is not open, the check is what the page was set from.
  useTellFindings(issue, preflight.value, preview.value?.digest ?? preflight.value?.pagesDigest)

  const show = ({ title }: ComposedArticle) => {
    setJump({ title })
    setTab('preview')
  }
  const showPage = (page: number) => {
    setJump({ page })
    setTab('preview')
  }
  const errors = preflight.value?.errors.length ?? 0
  return (
    <section className={styles.workspace} aria-labelledby="composition-heading" id="field-articles">
      <div className={styles.head}>
        <h2 id="composition-heading">{isPublished ? '刊用稿件' : '编排'}</h2>
        <p className={styles.facts} role="status">
          {facts(board.articles, preview.value?.pages)}
        </p>
        {!isWide && !isPublished && (
          <div className={styles.tabs} role="group" aria-label="显示">
            <TabButton id={SHOW_ARTICLES} isOn={tab === 'articles'} onClick={() => setTab('articles')}>
              {errors > 0 ? `稿件与检查（${errors}）` : '稿件与检查'}
            </TabButton>
            <TabButton isOn={tab === 'preview'} onClick={() => setTab('preview')}>
              版面预览
            </TabButton>
          </div>
        )}
      </div>
      <div className={isPreviewSeen && isWide ? styles.withPreview : styles.alone}>
        {(isWide || tab === 'articles' || isPublished) && (
          <div className={styles.desk}>
            <ArticleBoard board={board} isOpen={isOpen} onShow={isPublished ? undefined : show} />
            {!isPublished && <FindingsPane preflight={preflight} onShowPage={showPage} />}
          </div>
        )}
        {isPreviewSeen && <PreviewPane issue={issue} preview={preview} jump={jump} />}
      </div>
    </section>
  )
}

function TabButton({
  id,
  isOn,
  onClick,
  children,
}: {
  id?: string
  isOn: boolean
  onClick: () => void
  children: string
}) {
  return (
    <button id={id} type="button" aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  )
}

function facts(articles: readonly ComposedArticle[], pages: number | undefined): string {
  const characters = articles.reduce((sum, article) => sum + article.characters, 0)
  const counted = `${articles.length} 篇，约 ${characters} 字`
  return pages ? `${counted}，${pages} 页` : counted
}

/**
 * Tells the form that a change of `updatedAt` is our own, or it would warn of somebody else's at the next keystroke.
 * Only when the form was fresh before: otherwise that warning is due.
 */
function useFreshForm(): (arranged: Arranged) => void {
  const { data, setData } = useDocumentInfo()
  const latest = useRef(data)
  useEffect(() => {
    latest.current = data
  }, [data])
  return useCallback(
    ({ updatedAt, previouslyUpdatedAt, articles }: Arranged) => {
      if (latest.current?.updatedAt !== previouslyUpdatedAt) return
      latest.current = { ...latest.current, updatedAt, articles }
      setData(latest.current)
    },
    [setData],
  )
}
