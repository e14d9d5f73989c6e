'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { type LinkedArticle, linkedArticlesSchema } from '@/domain/answers/linkedArticles'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { documentPath } from '../admin/paths'
import { getJSON } from '../http/request'
import styles from './RegisterForm.module.css'

const PAUSE_MS = 400

/** Warns while the link is being filled in that it has been registered before. */
export function KnownLink({ url }: { url: string }) {
  const [found, setFound] = useState<{ url: string; docs: LinkedArticle[] }>()
  useEffect(() => {
    if (!/^https?:\/\/\S+\.\S+/.test(url)) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      const { signal } = controller
      getJSON(`/api/articles/by-link?url=${encodeURIComponent(url)}`, {
        schema: linkedArticlesSchema,
        signal,
      })
        .then(({ docs }) => setFound({ url, docs }))
        // A warning that cannot be had bars nothing.
        .catch(() => undefined)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [url])
  if (found?.url !== url || found.docs.length === 0) return null
  return (
    <p role="status" className={styles.known}>
      这个链接已经登记过：
      {found.docs.map(({ id, headline, status }) => (
        <span key={id}>
          <Link href={documentPath('articles', id)} target="_blank" prefetch={false}>
            《{headline || '未填标题'}》
          </Link>
          （{ARTICLE_STATUSES[status].zh}）
        </span>
      ))}
    </p>
  )
}
