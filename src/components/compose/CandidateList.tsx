'use client'

import { useDraggable, useDroppable } from '@dnd-kit/core'
import { useState, type PointerEventHandler } from 'react'
import { CHANNELS } from '@/domain/channel'
import { documentPath } from '../admin/paths'
import { ArticleFacts } from './ArticleFacts'
import type { ComposedArticle } from '@/domain/answers/composition'
import styles from './Composition.module.css'
import { DRAG_LIST, POOL_DROP } from './dragging'

/** Approved articles that stand in no issue, with a box to find one by title, company or channel. */
export function CandidateList({
  candidates,
  onAdd,
}: {
  candidates: readonly ComposedArticle[]
  onAdd: (articles: readonly ComposedArticle[]) => void
}) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { setNodeRef, isOver } = useDroppable({ id: POOL_DROP })
  const found = candidates.filter((article) => matches(article, words))
  // In the order of the list, and only what is still to be had.
  const together = candidates.filter(({ id }) => chosen.has(id))
  const choose = (id: number, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)))
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
      {together.length > 0 && (
        <button
          type="button"
          className={styles.addChosen}
          onClick={() => {
            setChosen(new Set())
            onAdd(together)
          }}
        >
          {`加入选中的 ${together.length} 篇`}
        </button>
      )}
      <ul className={styles.rows} {...DRAG_LIST}>
        {found.map((article) => (
          <Candidate
            key={article.id}
            article={article}
            isChosen={chosen.has(article.id)}
            onChoose={(isChosen) => choose(article.id, isChosen)}
            onAdd={() => onAdd([article])}
          />
        ))}
      </ul>
    </section>
  )
}

function Candidate({
  article,
  isChosen,
  onChoose,
  onAdd,
}: {
  article: ComposedArticle
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onAdd: () => void
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
      <input
        type="checkbox"
        className={styles.choose}
        aria-label={`选《${article.title}》`}
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <div className={styles.what}>
        <a href={documentPath('articles', article.id)} target="_blank" rel="noreferrer" draggable={false}>
          {article.title}
        </a>
        <ArticleFacts article={article} />
      </div>
      <button type="button" className={styles.small} aria-label={`加入《${article.title}》`} onClick={onAdd}>
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
