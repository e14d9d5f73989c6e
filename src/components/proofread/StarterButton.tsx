'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { z } from 'zod'
import { isEditor } from '@/domain/workflow/standing'
import { standingOf } from '../workflow/roleOf'
import { messageOf, sendJSON } from '../http/request'

const addedSchema = z.object({ added: z.number() })

/** 载入随附词库: the words that are shipped, but for those that are there. */
export function StarterButton() {
  const { user } = useAuth()
  const [busy, setBusy] = useState(false)
  if (!isEditor(standingOf(user))) return null
  const add = async () => {
    setBusy(true)
    try {
      const { added } = await sendJSON('/api/lexicon/starter', {
        method: 'POST',
        body: {},
        schema: addedSchema,
      })
      toast.success(added > 0 ? `已载入 ${added} 个词条。` : '随附的词条都已经在词库里了。')
      if (added > 0) window.location.reload()
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
