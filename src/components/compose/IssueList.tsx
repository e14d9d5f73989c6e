'use client'

import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useEffect, useRef, useState } from 'react'
import type { Snapshot } from '../saving/kept'
import type { ComposedArticle } from '@/domain/answers/composition'
import styles from './Composition.module.css'
import { DRAG_LIST, ISSUE_DROP } from './dragging'
import { handleId, IssueRow } from './IssueRow'

/** The issue's articles in print order. */
export function IssueList({
  articles,
  save,
  isOpen,
  onMove,
  onRemove,
  onShow,
}: {
  articles: readonly ComposedArticle[]
  save: Snapshot['phase']
  isOpen: boolean
  onMove: (article: ComposedArticle, index: number) => void
  onRemove: (article: ComposedArticle) => void
  onShow: ((article: ComposedArticle) => void) | undefined
}) {
  const { setNodeRef, isOver } = useDroppable({ id: ISSUE_DROP, disabled: !isOpen })
  const [spoken, setSpoken] = useState('')
  const moved = useRef<number>(undefined)

  // A row that moves within the page loses the focus, and the next arrow key would go nowhere.
  useEffect(() => {
    if (moved.current !== undefined) document.getElementById(handleId(moved.current))?.focus()
    moved.current = undefined
  }, [articles])

  const step = (article: ComposedArticle, by: 1 | -1) => {
    const index = articles.indexOf(article) + by
    if (index < 0 || index >= articles.length) {
      setSpoken(by < 0 ? '已经是第一篇。' : '已经是最后一篇。')
      return
    }
    moved.current = article.id
    setSpoken(`《${article.title}》移到第 ${index + 1} 篇，共 ${articles.length} 篇。`)
    onMove(article, index)
  }

  return (
    <section
      ref={setNodeRef}
      className={isOver ? styles.over : styles.column}
      aria-labelledby="issue-heading"
    >
      <div className={styles.columnHead}>
        <h3 id="issue-heading">本期稿件</h3>
        <span className={styles.facts} role="status">
          {isOpen ? `按此顺序排印 · ${SAVE_WORDS[save]}` : '按此顺序排印'}
        </span>
      </div>
      {articles.length === 0 && (
        <p className={styles.empty}>还没有稿件。{isOpen && '把可选稿件拖到这里，或点“加入”。'}</p>
      )}
      <SortableContext items={articles.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol className={styles.rows} {...DRAG_LIST}>
          {articles.map((article, index) => (
            <IssueRow
              key={article.id}
              article={article}
              index={index}
              isOpen={isOpen}
              onStep={(by) => step(article, by)}
              onRemove={() => onRemove(article)}
              onShow={onShow && (() => onShow(article))}
            />
          ))}
        </ol>
      </SortableContext>
      {isOpen && articles.length > 1 && (
        <p className={styles.hint}>拖动左侧的点可调整先后；键盘：选中后按 Alt 加上下方向键。</p>
      )}
      <p className={styles.spoken} role="status">
        {spoken}
      </p>
    </section>
  )
}

const SAVE_WORDS = {
  saved: '已保存',
  saving: '正在保存…',
  unsaved: '没有保存',
} as const satisfies Record<Snapshot['phase'], string>
