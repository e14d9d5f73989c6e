'use client'

import { useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import styles from './PresentPassword.module.css'

/**
 * Says why a new password was refused, for as long as it stands in its field. 更改密码 shuts unless its form counts as changed, and
 * about a changed form Payload asks the server anew, whose answer takes away what was said at the field.
 */
export function RefusedPassword() {
  const { value, valid, errorMessage } = useFormFields(([fields]) => fields['password']) ?? {}
  const [refused, setRefused] = useState<{ value: unknown; message: string }>()
  const before = useRef({ value, valid })
  useEffect(() => {
    // What the form finds by itself comes with a key; what turns bad while nobody types is the server's word.
    const isAnswer = before.current.value === value && before.current.valid !== false && valid === false
    before.current = { value, valid }
    if (isAnswer && value && errorMessage) setRefused({ value, message: errorMessage })
  }, [value, valid, errorMessage])
  const isAtField = valid === false
  if (refused === undefined || refused.value !== value || isAtField) return null
  return (
    <p className={styles.refused} role="alert">
      新密码没有保存：{refused.message}
    </p>
  )
}
