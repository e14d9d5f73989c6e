'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { madeSchema } from '@/domain/answers/made'
import { documentPath } from '../admin/paths'
import { messageOf, sendJSON } from '../http/request'

/** Begins an issue with the next numbers and today's date and opens it. */
export function NewIssueButton({ className, children }: { className: string | undefined; children: string }) {
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    try {
      const { doc } = await sendJSON('/api/issues/start', { method: 'POST', body: {}, schema: madeSchema })
      window.location.assign(documentPath('issues', doc.id))
    } catch (error) {
      toast.error(messageOf(error))
      setBusy(false)
    }
  }
  return (
    <button type="button" className={className} disabled={busy} onClick={() => void start()}>
      {busy ? '正在新建…' : children}
    </button>
  )
}
