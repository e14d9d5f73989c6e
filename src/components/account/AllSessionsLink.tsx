import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { SESSIONS_PATH } from '../admin/paths'
import styles from './Sessions.module.css'

/** From the list of accounts to where everybody is logged in. */
export function AllSessionsLink({ user }: BeforeListTableServerProps) {
  if (user?.role !== 'admin') return null
  return (
    <p>
      <Link href={`${SESSIONS_PATH}?all=true`} prefetch={false} className={styles.link}>
        所有人的登录：谁在哪里登录着
      </Link>
    </p>
  )
}
