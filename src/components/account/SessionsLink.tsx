'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link'
import { SESSIONS_PATH } from '../admin/paths'
import styles from './Sessions.module.css'

/** On the own account: to where it is logged in. */
export function SessionsLink() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  if (!user || id !== user.id) return null
  return (
    <p>
      <Link href={SESSIONS_PATH} prefetch={false} className={styles.link}>
        我的登录：在哪些地方登录着，可以逐个结束
      </Link>
    </p>
  )
}
