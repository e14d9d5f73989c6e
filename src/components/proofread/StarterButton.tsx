'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { z } from 'zod'
import { isEditor } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { messageOf, sendJSON } from '../http/request'

const addedSchema = z.object({ added: z.number(), remarks: z.array(z.string()).default([]) })

/** 载入随附词库: the words that are shipped, but for those that are there. */
export function StarterButton() {
  const { user } = useAuth()
  const [busy, setBusy] = useState(false)
  const router = useRouter()
  if (!isEditor(standingOf(user))) return null
  const add = async () => {
    setBusy(true)
    try {
      const { added, remarks } = await sendJSON('/api/lexicon/starter', {
        method: 'POST',
        body: {},
        schema: addedSchema,
      })
      toast.success(added > 0 ? `已载入 ${added} 个词条。` : '随附的词条都已经在词库里了。')
      // Loaded anew, the page would not say them any more.
      for (const remark of remarks) toast.warning(remark, { duration: Infinity })
      if (remarks.length > 0) router.refresh()
      else if (added > 0) window.location.reload()
    } catch (error) {
      toast.error(messageOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button buttonStyle="secondary" size="medium" margin={false} disabled={busy} onClick={() => void add()}>
      载入随附词库
    </Button>
  )
}
