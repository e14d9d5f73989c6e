'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { ActionDialog } from '../workflow/ActionDialog'
import styles from '../workflow/ActionDialog.module.css'
import type { ActionDialogProps } from '../workflow/actionTypes'

/** Asks which mailbox it was that the mail came back from; what the report itself names stands there already. */
export function AssignBounceDialog(props: ActionDialogProps) {
  const inputId = useId()
  const { data } = useDocumentInfo()
  const [email, setEmail] = useState(typeof data?.recipient === 'string' ? data.recipient : '')
  return (
    <ActionDialog {...props} blocked={email.trim() === ''} extra={{ email: email.trim() }}>
      <div className={styles.comment}>
        <label htmlFor={inputId}>收件邮箱</label>
        <input
          id={inputId}
          type="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </div>
    </ActionDialog>
  )
}
