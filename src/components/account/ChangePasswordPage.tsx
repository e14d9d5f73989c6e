import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { ChangePasswordForm } from './ChangePasswordForm'
import styles from './ChangePassword.module.css'

/**
 * `/admin/change-password`, and any page of the panel for who must change a password first (src/edge/shownPage.ts): the form, with
 * nothing of the panel around it.
 */
export function ChangePasswordPage({ initPageResult }: AdminViewServerProps) {
  const { user } = initPageResult.req
  if (!user) redirect('/admin/login')
  const { id, name, email, mustChangePassword } = user
  const isDue = mustChangePassword === true
  return (
    <MinimalTemplate>
      <main className={styles.page}>
        <h1>{isDue ? '请先设置自己的密码' : '更改密码'}</h1>
        <p>
          {name}，您好。
          {isDue &&
            '您现在用的密码不是自己设的，或者已经用了很久。为了账号安全，请改成只有自己知道的密码，改好后继续。'}
        </p>
        <ChangePasswordForm user={id} email={email} isDue={isDue} />
        <p>
          <a href="/admin/logout">退出</a>
        </p>
      </main>
    </MinimalTemplate>
  )
}
