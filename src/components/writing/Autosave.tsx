'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { LocalCopyBanner } from './LocalCopyBanner'
import { StaleBanner } from './StaleBanner'
import styles from './Writing.module.css'
import { useAutosave } from './useAutosave'
import { useWritingDesk } from './writingDesk'

/** Beside the buttons of an article: whether what is on the page is safe, and what to do where it is not. */
export function Autosave() {
  const { id, data, hasSavePermission } = useDocumentInfo()
  const { user } = useAuth()
  const { isStale } = useWritingDesk()
  const article = typeof id === 'number' ? id : undefined
  const maySave = hasSavePermission === true
  const { message, isFailing } = useAutosave({
    user: user?.id ?? '',
    article,
    savedAt: typeof data?.updatedAt === 'string' ? data.updatedAt : undefined,
    savesItself: maySave && (article === undefined || data?.status === 'draft'),
  })
  if (!maySave) return null
  return (
    <>
      <span role="status" className={isFailing ? styles.failing : styles.state}>
        {message}
      </span>
      <LocalCopyBanner user={user?.id ?? ''} article={article} />
      {isStale && <StaleBanner />}
    </>
  )
}
