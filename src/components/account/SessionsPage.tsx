import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { listSessions } from '@/services/users/listSessions'
import { AdminPage } from '../admin/AdminPage'
import { requireAccount } from '../admin/pageDoors'
import { SESSIONS_PATH } from '../admin/paths'
import { SessionTable } from './SessionTable'
import styles from './Sessions.module.css'

/** `/admin/sessions`: where the person is logged in; with `?all=true`, for administrators, where everybody is. */
export async function SessionsPage(page: AdminViewServerProps) {
  const req = requireAccount(page)
  const isAdmin = req.user.role === 'admin'
  const all = isAdmin && page.searchParams?.all === 'true'
  const sessions = await listSessions({ all }, { req })
  return (
    <AdminPage
      page={page}
      title={all ? '所有人的登录' : '我的登录'}
      aside={
        isAdmin && (
          <Link href={all ? SESSIONS_PATH : `${SESSIONS_PATH}?all=true`} prefetch={false}>
            {all ? '只看我的登录' : '所有人的登录'}
          </Link>
        )
      }
    >
      <p className={styles.lead}>
        {all
          ? '现在登录着的每一处。结束后，那一处的下一步操作就要重新登录；没有保存的内容留在那里的页面上。'
          : '您的账号现在登录着的每一处。不认识的，请马上结束，并更改密码。'}
      </p>
      <SessionTable initial={sessions} showsUser={all} />
    </AdminPage>
  )
}
