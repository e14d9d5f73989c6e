'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useRef } from 'react'
import { remarksSchema } from '@/domain/answers/schedule'
import { postJSON, RequestError } from '../http/request'
import { documentKey } from '../saving/unsaved'
import { documentPath } from '../admin/paths'
import { useFormUnsaved } from '../saving/useFormUnsaved'
import { useKept } from '../saving/useKept'
import { useSubmitForm } from '../saving/useSubmitForm'
import { useUnsaved } from '../saving/UnsavedProvider'
import type { Step } from './actionTypes'
import { leaveFlash } from './flash'

/**
 * Takes a step with the document that is open, its changes saved first, a new one's first of all, and shows the document
 * as it then is.
 */
export function useRunAction() {
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const submitForm = useSubmitForm()
  const isChanged = useFormUnsaved()
  const { kept } = useKept()
  const { getData } = useForm()
  const { settled } = useUnsaved()
  const unsaved = isChanged && hasSavePermission === true
  // As it is when what was under way has ended.
  const isUnsaved = useRef(unsaved)
  isUnsaved.current = unsaved

  const run = async (step: Step, body: object): Promise<void> => {
    if (!(await settled(documentKey(collectionSlug, id)))) throw notSaved(kept?.read().fault?.message)
    if (isUnsaved.current && !kept?.savesForm()) {
      const isSaved = await submitForm({ disableSuccessStatus: true })
      if (!isSaved) throw notSaved('请关闭此窗口，按页面上的红色提示改正后再试。')
    }
    const saved = id ?? kept?.read().id
    if (!collectionSlug || saved === undefined) throw new RequestError(0, '还没有内容，请先写标题或正文。')
    const words =
      collectionSlug === 'articles'
        ? { ...seenOf(kept?.read().version, getData().baseVersion), ...body }
        : body
    const answer = await postJSON(`/api/${collectionSlug}/${saved}/${step.action}`, words)
    const { remarks } = remarksSchema.parse(answer ?? {})
    leaveFlash([step.done, ...remarks].join(''))
    // A full reload: permissions, fields and versions all change with the state, and a form that kept
    // the old ones would offer what the server refuses.
    if (id === undefined) window.location.assign(documentPath(collectionSlug, saved))
    else window.location.reload()
  }

  return { run, unsaved }
}

/** Which state of an article the page shows: the later one of what it was opened with and what it saved itself. */
function seenOf(...versions: unknown[]): { seen?: string } {
  const known = versions.filter((version) => typeof version === 'string')
  const latest = known.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1)
  return latest === undefined ? {} : { seen: latest }
}

function notSaved(why = ''): RequestError {
  return new RequestError(0, `修改没有保存成功，所以没有继续。${why}`)
}
