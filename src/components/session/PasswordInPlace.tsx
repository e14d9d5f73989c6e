'use client'

import { Button } from '@payloadcms/ui'
import { useEffect } from 'react'
import { z } from 'zod'
import { ChangePasswordForm } from '../account/ChangePasswordForm'
import { getJSON, tellSessionEnded } from '../http/request'
import { InPlace } from './InPlace'

const meSchema = z.object({ user: z.looseObject({ mustChangePassword: z.boolean().nullish() }).nullable() })

/** The form of a password that is to be changed, for a person who has work on the page. */
export function PasswordInPlace({
  email,
  user,
  onChanged,
  onClose,
}: {
  email: string
  user: number | string
  onChanged: () => void
  onClose: () => void
}) {
  // Changed in another window, whose token this one has; on another machine, which ended this session.
  useEffect(() => {
    const look = async () => {
      const me = await getJSON('/api/users/me', { schema: meSchema })
      if (me.user?.mustChangePassword === true) return
      onChanged()
      if (!me.user) tellSessionEnded()
    }
    // What cannot be asked now is asked at the next return.
    const lookAgain = () => void look().catch(() => undefined)
    window.addEventListener('focus', lookAgain)
    return () => window.removeEventListener('focus', lookAgain)
  }, [onChanged])

  return (
    <InPlace title="请先设置自己的密码">
      <p>
        您现在用的密码不是自己设的，或者已经用了很久。页面上的内容都在，可以接着写；改好密码后会自动保存。
      </p>
      <ChangePasswordForm user={user} email={email} isDue onChanged={onChanged}>
        <Button type="button" buttonStyle="secondary" size="large" margin={false} onClick={onClose}>
          稍后
        </Button>
      </ChangePasswordForm>
    </InPlace>
  )
}
