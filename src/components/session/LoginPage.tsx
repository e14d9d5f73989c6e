import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from '../brand/Logo'
import { LoginForm } from './LoginForm'
import styles from './LoginPage.module.css'

/** `/admin/login`, in place of Payload's page, which knows no second step. */
export function LoginPage({ initPageResult, searchParams }: AdminViewServerProps) {
  const { user } = initPageResult.req
  const asked = searchParams?.redirect
  const next = getSafeRedirect({ fallbackTo: '/admin', redirectTo: typeof asked === 'string' ? asked : '' })
  if (user) redirect(next)
  return (
    <>
      <div className={styles.brand}>
        <Logo />
      </div>
      <LoginForm next={next} />
    </>
  )
}
