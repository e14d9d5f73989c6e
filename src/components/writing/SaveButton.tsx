'use client'

import { FormSubmit, toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { z } from 'zod'
import { getJSON } from '../http/request'
import { STALE } from '../saving/outcome'
import { AskForRows } from '../saving/AskForRows'
import { KeepErrors } from '../saving/KeepErrors'
import { useFormUnsaved } from '../saving/useFormUnsaved'
import { useKept } from '../saving/useKept'
import { useSubmitForm } from '../saving/useSubmitForm'

const savedSchema = z.object({ updatedAt: z.string() })

/**
 * 保存. A draft is saved the way it saves itself, in the same queue, so that the two never get in each other's way;
 * anything else by Payload's form, of whose refusals the reason is looked up.
 */
export function SaveButton() {
  const { id } = useDocumentInfo()
  const { getData } = useForm()
  const submitForm = useSubmitForm()
  const isUnsaved = useFormUnsaved()
  const { kept } = useKept()

  const saveDraft = async () => {
    const isSaved = await kept?.push({ isQuiet: false })
    const saved = kept?.read().id
    if (!isSaved || saved === undefined) toast.error('没有保存：请先写标题或正文，或按页面上的提示处理。')
    else toast.success('保存成功')
  }
  const saveForm = async () => {
    const base: unknown = getData().baseVersion
    if ((await submitForm()) || id === undefined) return
    // A version newer than ours may be why it was refused; what cannot be asked was said by the form.
    const url = `/api/articles/${id}?depth=0&select[updatedAt]=true`
    const stored = await getJSON(url, { schema: savedSchema }).catch(() => undefined)
    if (typeof base === 'string' && stored && Date.parse(base) < Date.parse(stored.updatedAt))
      kept?.refuse(STALE)
  }
  return (
    <>
      <KeepErrors />
      <AskForRows />
      <FormSubmit
        // Beside 提交审核 and 采用 one button is the main one.
        buttonStyle="secondary"
        buttonId="action-save"
        disabled={id !== undefined && !isUnsaved}
        onClick={() => void (kept?.savesForm() ? saveDraft() : saveForm())}
        size="medium"
        type="button"
      >
        保存
      </FormSubmit>
    </>
  )
}
