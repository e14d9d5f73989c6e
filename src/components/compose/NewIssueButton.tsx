'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { documentPath } from '../admin/paths'
import { messageOf, postJSON } from '../http/request'

const startedSchema = z.object({ doc: z.object({ id: z.number() }) })

/** Begins an issue with the next numbers and today's date and opens it. */
export function NewIssueButton({ className, children }: { className: string | undefined; children: string }) {
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    try {
      const { doc } = startedSchema.parse(await postJSON('/api/issues/start', {}))
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
