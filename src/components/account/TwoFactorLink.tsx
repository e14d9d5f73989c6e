'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import Link from 'next/link'
import { isStaff, TWO_FACTOR_PATH } from '@/domain/twoFactor'
import { OthersTwoFactor } from './OthersTwoFactor'
import styles from './Sessions.module.css'

/** On the own account: to the second step of its login. On another's, for an administrator: how it stands, and the way out. */
export function TwoFactorLink() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  if (!user || id === undefined) return null
  if (id !== user.id) return user.role === 'admin' ? <OthersTwoFactor user={id} /> : null
  if (!isStaff({ role: typeof user.role === 'string' ? user.role : undefined })) return null
  return (
    <p>
      <Link href={TWO_FACTOR_PATH} prefetch={false} className={styles.link}>
        两步验证：登录时再填手机上的验证码
      </Link>
    </p>
  )
}
