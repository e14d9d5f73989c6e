'use client'

import { FormSubmit, toast, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { z } from 'zod'
import { getJSON } from '../http/request'
import { STALE } from '../saving/outcome'
import { useKept } from '../saving/useKept'

const savedSchema = z.object({ updatedAt: z.string() })

/**
 * 保存. A draft is saved the way it saves itself, in the same queue, so that the two never get in each other's way;
 * anything else by Payload's form, of whose refusals the reason is looked up.
 */
export function SaveButton() {
  const { id } = useDocumentInfo()
  const { getData, setModified, submit } = useForm()
  const modified = useFormModified()
  const { kept } = useKept()

  const saveDraft = async () => {
    const isSaved = await kept?.push({ isQuiet: false })
    const saved = kept?.read().id
    if (!isSaved || saved === undefined) toast.error('没有保存：请先写标题或正文，或按页面上的提示处理。')
    else toast.success('保存成功')
  }
  const saveForm = async () => {
    const base: unknown = getData().baseVersion
    const result = await submit()
    if ((result && 'res' in result && result.res.ok) || id === undefined) return
    // The form tells nobody what the server answered; a version newer than ours is why it refused.
    const url = `/api/articles/${id}?depth=0&select[updatedAt]=true`
    const { updatedAt } = await getJSON(url, { schema: savedSchema })
    if (typeof base !== 'string' || Date.parse(base) >= Date.parse(updatedAt)) return
    setModified(true)
    kept?.refuse(STALE)
  }
  return (
    <FormSubmit
      buttonId="action-save"
      disabled={id !== undefined && !modified}
      onClick={() => void (kept?.savesForm() ? saveDraft() : saveForm())}
      size="medium"
      type="button"
    >
      保存
    </FormSubmit>
  )
}
