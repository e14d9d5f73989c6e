'use client'

import { useDraggable, useDroppable } from '@dnd-kit/core'
import { useState, type PointerEventHandler } from 'react'
import { CHANNELS } from '@/domain/channel'
import { documentPath } from '../admin/paths'
import { ArticleFacts } from './ArticleFacts'
import type { ComposedArticle } from '@/domain/answers/composition'
import styles from './Composition.module.css'
import { POOL_DROP } from './dragging'

/** Approved articles that stand in no issue, with a box to find one by title, company or channel. */
export function CandidateList({
  candidates,
  onAdd,
}: {
  candidates: readonly ComposedArticle[]
  onAdd: (article: ComposedArticle) => void
}) {
  const [words, setWords] = useState('')
  const { setNodeRef, isOver } = useDroppable({ id: POOL_DROP })
  const found = candidates.filter((article) => matches(article, words))
  return (
    <section ref={setNodeRef} className={isOver ? styles.over : styles.column} aria-labelledby="pool-heading">
      <div className={styles.columnHead}>
        <h3 id="pool-heading">可选稿件</h3>
        <span className={styles.facts}>{`已采用、未编入 ${candidates.length} 篇`}</span>
      </div>
      <input
        className={styles.filter}
        type="search"
        aria-label="筛选可选稿件"
        placeholder="按标题、企业或来源筛选"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        // Enter would save the form around it.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {found.length === 0 && (
        <p className={styles.empty}>
          {candidates.length === 0 ? '没有待编入的稿件。审核采用后会出现在这里。' : '没有符合的稿件。'}
        </p>
      )}
      <ul className={styles.rows}>
        {found.map((article) => (
          <Candidate key={article.id} article={article} onAdd={onAdd} />
        ))}
      </ul>
    </section>
  )
}

function Candidate({
  article,
  onAdd,
}: {
  article: ComposedArticle
  onAdd: (article: ComposedArticle) => void
}) {
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `candidate-${article.id}`,
    data: { article },
  })
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? styles.lifted : styles.candidate}
      // By pointer only: with the keyboard one adds by the button and then moves.
      onPointerDown={listeners?.onPointerDown as PointerEventHandler<HTMLLIElement> | undefined}
    >
      <div className={styles.what}>
        <a href={documentPath('articles', article.id)} target="_blank" rel="noreferrer" draggable={false}>
          {article.title}
        </a>
        <ArticleFacts article={article} />
      </div>
      <button
        type="button"
        className={styles.small}
        aria-label={`加入《${article.title}》`}
        onClick={() => onAdd(article)}
      >
        加入
      </button>
    </li>
  )
}

function matches({ title, company, channel }: ComposedArticle, words: string): boolean {
  const text = `${title} ${company ?? '本局'} ${CHANNELS[channel].zh}`
  return words
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
