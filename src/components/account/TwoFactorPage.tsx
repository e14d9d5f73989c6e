import { MinimalTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { poolOf } from '@/db/poolOf'
import { CHANGE_PASSWORD_PATH } from '@/domain/firstPassword'
import { isStaff } from '@/domain/twoFactor'
import { readTwoFactor } from '@/services/users/twoFactor/readTwoFactor'
import styles from './ChangePassword.module.css'
import { TwoFactorForm } from './TwoFactorForm'

/**
 * `/admin/two-factor`, and any page of the panel for who must set a second step up first (src/edge/shownPage.ts), with nothing of the
 * panel around it.
 */
export async function TwoFactorPage({ initPageResult }: AdminViewServerProps) {
  const { user, payload } = initPageResult.req
  if (!user) redirect('/admin/login')
  if (user.mustChangePassword === true) redirect(CHANGE_PASSWORD_PATH)
  const state = await readTwoFactor(poolOf(payload), user.id)
  if (!isStaff(user) && !state.isSet) redirect('/admin')
  const isDue = user.mustSetTwoFactor === true
  return (
    <MinimalTemplate>
      <main className={styles.page}>
        <h1>{isDue ? '请先设置两步验证' : '两步验证'}</h1>
        <p>
          {user.name}，您好。设置后，登录时除密码外，还要填写手机验证器上每 30
          秒换一次的六位数字：别人知道了密码也进不来。
        </p>
        <TwoFactorForm user={user.id} email={user.email} state={state} isDue={isDue} />
        <p>{isDue ? <a href="/admin/logout">退出</a> : <a href="/admin/account">返回账号页</a>}</p>
      </main>
    </MinimalTemplate>
  )
}
