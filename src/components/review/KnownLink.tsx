'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { ARTICLE_STATUSES, type ArticleStatus } from '@/domain/workflow/article'
import { documentPath } from '../admin/paths'
import { getJSON } from '../http/request'
import styles from './RegisterForm.module.css'

const PAUSE_MS = 400

const linkedSchema = z.object({
  docs: z.array(
    z.object({
      id: z.number(),
      headline: z.string().nullable(),
      status: z.enum(Object.keys(ARTICLE_STATUSES) as [ArticleStatus, ...ArticleStatus[]]),
    }),
  ),
})

type Linked = z.output<typeof linkedSchema>['docs']

/** Warns while the link is being filled in that it has been registered before. */
export function KnownLink({ url }: { url: string }) {
  const [found, setFound] = useState<{ url: string; docs: Linked }>()
  useEffect(() => {
    if (!/^https?:\/\/\S+\.\S+/.test(url)) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      const { signal } = controller
      getJSON(`/api/articles/by-link?url=${encodeURIComponent(url)}`, { schema: linkedSchema, signal })
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
