'use client'

import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { arrangedSoFar } from '../compose/pendingSave'
import { postJSON, RequestError } from '../http/request'
import { useWritingDesk } from '../writing/writingDesk'
import type { Step } from './actionTypes'
import { leaveFlash } from './flash'

/** Takes a step with the document that is open, its changes saved first, and shows the document as it then is. */
export function useRunAction() {
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const { submit } = useForm()
  const modified = useFormModified()
  const { flush, savesItself } = useWritingDesk()
  const unsaved = modified && hasSavePermission === true

  const run = async (step: Step, body: object): Promise<void> => {
    await arrangedSoFar()
    if (unsaved) {
      const isSaved = savesItself
        ? (await flush()) !== undefined
        : (await submit({ disableSuccessStatus: true }))?.res.ok
      if (!isSaved) {
        throw new RequestError(
          0,
          '修改没有保存成功，所以没有继续。请关闭此窗口，按页面上的红色提示改正后再试。',
        )
      }
    }
    await postJSON(`/api/${collectionSlug}/${id}/${step.action}`, body)
    leaveFlash(`已完成：${step.label}`)
    // A full reload: permissions, fields and versions all change with the state, and a form that kept
    // the old ones would offer what the server refuses.
    window.location.reload()
  }

  return { run, unsaved }
}
