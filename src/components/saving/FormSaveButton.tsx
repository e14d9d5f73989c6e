'use client'

import { FormSubmit, useDocumentInfo, useEditDepth, useFormModified, useHotkey } from '@payloadcms/ui'
import { useSubmitForm } from './useSubmitForm'

/** 保存, by click or Ctrl+S, of a document that a person saves. */
export function FormSaveButton() {
  const { id } = useDocumentInfo()
  const modified = useFormModified()
  const submitForm = useSubmitForm()
  const editDepth = useEditDepth()
  const isIdle = id !== undefined && !modified
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (!isIdle) void submitForm()
  })
  return (
    <FormSubmit
      buttonId="action-save"
      disabled={isIdle}
      onClick={() => void submitForm()}
      size="medium"
      type="button"
    >
      保存
    </FormSubmit>
  )
}
