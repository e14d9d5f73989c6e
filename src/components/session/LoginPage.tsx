import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { loginWays } from '@/services/users/oidc/loginWays'
import { Logo } from '../brand/Logo'
import { LoginForm } from './LoginForm'
import styles from './LoginPage.module.css'

/** `/admin/login`, in place of Payload's page, which knows no second step. */
export function LoginPage({ initPageResult, searchParams }: AdminViewServerProps) {
  const { user } = initPageResult.req
  const asked = searchParams?.redirect
  const next = getSafeRedirect({ fallbackTo: '/admin', redirectTo: typeof asked === 'string' ? asked : '' })
  if (user) redirect(next)
  const { provider, isPasswordClosed } = loginWays()
  return (
    <>
      <div className={styles.brand}>
        <Logo />
      </div>
      {provider === undefined ? null : (
        <p className={styles.provider}>
          <a href={`/api/users/oidc/start?redirect=${encodeURIComponent(next)}`}>{provider}</a>
        </p>
      )}
      {isPasswordClosed ? (
        <details className={styles.closed}>
          <summary>用密码登录（只限一个应急账号）</summary>
          <LoginForm next={next} />
        </details>
      ) : (
        <LoginForm next={next} />
      )}
    </>
  )
}
