'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { ActionDialog } from '../workflow/ActionDialog'
import type { ActionDialogProps } from '../workflow/actionTypes'
import { MailboxField } from '../workflow/MailboxField'

/** Asks which mailbox it was that the mail came back from; what the report itself names stands there already. */
export function AssignBounceDialog(props: ActionDialogProps) {
  const { data } = useDocumentInfo()
  const [email, setEmail] = useState(typeof data?.recipient === 'string' ? data.recipient : '')
  return (
    <ActionDialog {...props} blocked={email.trim() === ''} extra={{ email: email.trim() }}>
      <MailboxField value={email} onChange={setEmail} />
    </ActionDialog>
  )
}
