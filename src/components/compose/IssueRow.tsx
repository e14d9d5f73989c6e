'use client'

import { useSortable } from '@dnd-kit/sortable'
import type { CSSProperties, KeyboardEvent } from 'react'
import { documentPath } from '../admin/paths'
import { ArticleFacts } from './ArticleFacts'
import type { ComposedArticle } from '@/domain/answers/composition'
import styles from './Composition.module.css'

export function handleId(article: number): string {
  return `composition-handle-${article}`
}

/** One article of the issue: where it is taken hold of, what it is, and the way out of the issue. */
export function IssueRow({
  article,
  index,
  isOpen,
  onStep,
  onRemove,
  onShow,
}: {
  article: ComposedArticle
  index: number
  isOpen: boolean
  onStep: (by: 1 | -1) => void
  onRemove: () => void
  onShow: (() => void) | undefined
}) {
  const { id, title } = article
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, data: { article }, disabled: !isOpen })
  const style: CSSProperties = {
    transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
    transition,
  }
  const move = (event: KeyboardEvent) => {
    const by = ARROWS[event.key]
    if (!isOpen || !event.altKey || !by) return
    event.preventDefault()
    onStep(by)
  }
  return (
    // The keys work on whatever of the row has the focus: all of it can be reached and pressed by itself.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li ref={setNodeRef} style={style} className={isDragging ? styles.lifted : styles.row} onKeyDown={move}>
      {isOpen && (
        <button
          type="button"
          id={handleId(id)}
          ref={setActivatorNodeRef}
          className={styles.handle}
          {...attributes}
          {...listeners}
          aria-label={`移动《${title}》，现为第 ${index + 1} 篇`}
        >
          ⠿
        </button>
      )}
      <span className={styles.index} aria-hidden>
        {index + 1}
      </span>
      <div className={styles.what}>
        {onShow ? (
          <button type="button" className={styles.title} title="在预览中找到这一篇" onClick={onShow}>
            {title}
          </button>
        ) : (
          <span>{title}</span>
        )}
        <ArticleFacts article={article} />
      </div>
      <span className={styles.rowActions}>
        <a
          href={documentPath('articles', id)}
          target="_blank"
          rel="noreferrer"
          aria-label={`打开《${title}》`}
        >
          打开
        </a>
        {isOpen && (
          <button type="button" className={styles.small} aria-label={`移出《${title}》`} onClick={onRemove}>
            移出
          </button>
        )}
      </span>
    </li>
  )
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }
