'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { placeInQueueSchema } from '@/domain/answers/placeInQueue'
import { readsDesk } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { documentPath, QUEUE_PATH } from '../admin/paths'
import { useLoaded } from '../http/useLoaded'
import { isTyping } from '../keys/isTyping'
import styles from './QueueBar.module.css'

/** Where the open article stands among those that wait, and the way to the ones beside it: one key each. */
export function QueueBar() {
  const { id, data } = useDocumentInfo()
  const { user } = useAuth()
  if (id === undefined || !readsDesk(standingOf(user)) || data?.status === 'published') return null
  return <Bar id={id} />
}

function Bar({ id }: { id: number | string }) {
  const place = useLoaded(`/api/articles/${id}/place`, placeInQueueSchema)
  const previous = useRef<HTMLAnchorElement>(null)
  const next = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      // A click, not a change of address: what is unsaved is asked about as with any other link.
      if (event.key.toLowerCase() === 'j') next.current?.click()
      if (event.key.toLowerCase() === 'k') previous.current?.click()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  if (place.state !== 'ready') return null
  const { total, position, ...beside } = place.value
  return (
    <nav className={styles.bar} aria-label="待审队列">
      <Link href={QUEUE_PATH} prefetch={false}>
        待审队列
      </Link>
      <span className={styles.place}>{words({ total, position })}</span>
      {beside.previous && (
        <Link
          ref={previous}
          href={documentPath('articles', beside.previous.id)}
          className={styles.step}
          prefetch={false}
        >
          上一篇<kbd>K</kbd>
        </Link>
      )}
      {beside.next && (
        <Link
          ref={next}
          href={documentPath('articles', beside.next.id)}
          className={position === null ? styles.lead : styles.step}
          title={beside.next.headline ?? undefined}
          prefetch={false}
        >
          下一篇<kbd>J</kbd>
        </Link>
      )}
    </nav>
  )
}

function words({ total, position }: { total: number; position: number | null }): string {
  if (position !== null) return `第 ${position} 篇，共 ${total} 篇`
  return total === 0 ? '已全部审完' : `还有 ${total} 篇待审`
}
