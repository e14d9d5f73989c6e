'use client'

import { FormSubmit, useDocumentInfo, useEditDepth, useHotkey } from '@payloadcms/ui'
import { AskForRows } from './AskForRows'
import { KeepErrors } from './KeepErrors'
import { useFormUnsaved } from './useFormUnsaved'
import { useSubmitForm } from './useSubmitForm'

/** 保存, by click or Ctrl+S, of a document that a person saves. */
export function FormSaveButton() {
  const { id, globalSlug, uploadStatus } = useDocumentInfo()
  const isUnsaved = useFormUnsaved()
  const submitForm = useSubmitForm()
  const editDepth = useEditDepth()
  const isNew = id === undefined && globalSlug === undefined
  const isIdle = (!isNew && !isUnsaved) || uploadStatus === 'uploading'
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (!isIdle) void submitForm()
  })
  return (
    <>
      <KeepErrors />
      <AskForRows />
      <FormSubmit
        buttonId="action-save"
        disabled={isIdle}
        onClick={() => void submitForm()}
        size="medium"
        type="button"
      >
        保存
      </FormSubmit>
    </>
  )
}
