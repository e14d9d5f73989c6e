'use client'

import { DndContext, DragOverlay, type DragEndEvent } from '@dnd-kit/core'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { ANNOUNCEMENTS, INSTRUCTIONS } from './announcements'
import { CandidateList } from './CandidateList'
import type { ComposedArticle } from '@/domain/answers/composition'
import styles from './Composition.module.css'
import { ISSUE_DROP, LISTS_SCROLL, onWhat, POOL_DROP, useDragSensors, useScrollBack } from './dragging'
import { IssueList } from './IssueList'
import { placed, without } from './order'
import { Removed } from './Removed'
import type { useOrder } from './useOrder'

/** The two lists and what moves between them: by drag, by buttons, and within the issue by Alt and the arrow keys. */
export function ArticleBoard({
  board,
  isOpen,
  onShow,
}: {
  board: ReturnType<typeof useOrder>
  isOpen: boolean
  /** Shows where an article stands in the preview. */
  onShow: ((article: ComposedArticle) => void) | undefined
}) {
  const { articles, candidates, order, change } = board
  const [dragged, setDragged] = useState<ComposedArticle>()
  const [removed, setRemoved] = useState<{ article: ComposedArticle; index: number }>()
  const sensors = useDragSensors()
  const scroll = useScrollBack(dragged !== undefined)

  const remove = (article: ComposedArticle) => {
    setRemoved({ article, index: order.indexOf(article.id) })
    change(without(order, article.id))
  }
  const place = (id: number, index: number) => {
    setRemoved(undefined)
    change(placed(order, { id, index }))
  }
  const add = (added: readonly ComposedArticle[]) => {
    setRemoved(undefined)
    change(added.reduce((all, { id }) => placed(all, { id, index: all.length }), order))
  }
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(undefined)
    const article = articleOf(active.data.current)
    if (!article || !over) return
    const isInIssue = order.includes(article.id)
    if (over.id === POOL_DROP) return isInIssue ? remove(article) : undefined
    if (over.id === article.id) return undefined
    return place(article.id, over.id === ISSUE_DROP ? order.length : order.indexOf(Number(over.id)))
  }

  if (!board.composition) return board.fault ? <Fault board={board} /> : <p role="status">正在读取…</p>
  return (
    <DndContext
      id="composition"
      sensors={sensors}
      collisionDetection={onWhat}
      autoScroll={LISTS_SCROLL}
      accessibility={{ announcements: ANNOUNCEMENTS, screenReaderInstructions: INSTRUCTIONS }}
      onDragStart={({ active }) => {
        scroll.remember()
        setDragged(articleOf(active.data.current))
      }}
      onDragCancel={() => {
        scroll.giveBack()
        setDragged(undefined)
      }}
      onDragEnd={drop}
    >
      <div className={isOpen ? styles.lists : styles.oneList}>
        {isOpen && <CandidateList candidates={candidates} onAdd={add} />}
        <div className={styles.issue}>
          <IssueList
            articles={articles}
            save={board.save}
            isOpen={isOpen}
            onMove={({ id }, index) => place(id, index)}
            onRemove={remove}
            onShow={onShow}
          />
          {removed && !order.includes(removed.article.id) && (
            <Removed title={removed.article.title} onUndo={() => place(removed.article.id, removed.index)} />
          )}
          {board.fault && <Fault board={board} />}
        </div>
      </div>
      <DragOverlay>{dragged && <div className={styles.dragged}>{dragged.title}</div>}</DragOverlay>
    </DndContext>
  )
}

function Fault({ board: { fault, save, retry } }: { board: ReturnType<typeof useOrder> }) {
  return (
    <div role="alert" className={styles.fault}>
      {fault}
      {save === 'unsaved' && (
        <Button
          type="button"
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => void retry()}
        >
          重新保存
        </Button>
      )}
    </div>
  )
}

function articleOf(data: Record<string, unknown> | undefined): ComposedArticle | undefined {
  return data && 'article' in data ? (data.article as ComposedArticle) : undefined
}
