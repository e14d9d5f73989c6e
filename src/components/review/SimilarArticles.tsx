'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link'
import { useId, useState } from 'react'
import { type SimilarArticle, similarArticlesSchema } from '@/domain/answers/similarArticles'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { readsDesk } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { documentPath } from '../admin/paths'
import { useLoaded } from '../http/useLoaded'
import { formatMinute } from '../workflow/formatMinute'
import styles from './Beside.module.css'
import { percent } from './percent'
import { SharedPassages } from './SharedPassages'

/** Warns the office of other articles with much the same text, or from the same address. It bars nothing. */
export function SimilarArticles() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  if (id === undefined || !readsDesk(standingOf(user)) || data?.status === 'published') return null
  return <Loaded id={id} />
}

function Loaded({ id }: { id: number | string }) {
  const headingId = useId()
  const loaded = useLoaded(`/api/articles/${id}/similar`, similarArticlesSchema)
  if (loaded.state !== 'ready' || loaded.value.docs.length === 0) return null
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        可能重复
        <span className={styles.aside}>仅供参考，不影响采用</span>
      </h2>
      <ul className={styles.list}>
        {loaded.value.docs.map((similar) => (
          <SimilarLine key={similar.id} similar={similar} />
        ))}
      </ul>
    </section>
  )
}

function SimilarLine({ similar }: { similar: SimilarArticle }) {
  const [isOpen, setOpen] = useState(false)
  const { id, headline, company, status, issue, since, share, sameLink } = similar
  const facts = [
    ...(share > 0 ? [`约 ${percent(share)} 相同`] : []),
    ...(sameLink ? ['原文链接相同'] : []),
    company ?? '本局',
    issue ?? ARTICLE_STATUSES[status].zh,
    formatMinute(since),
  ]
  return (
    <li className={styles.warning}>
      <div className={styles.line}>
        <Link href={documentPath('articles', id)} target="_blank" prefetch={false}>
          《{headline || '未填标题'}》
        </Link>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '收起' : '对照'}
        </button>
      </div>
      {isOpen && <SharedPassages other={id} title={headline ?? ''} />}
    </li>
  )
}
