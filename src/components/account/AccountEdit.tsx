'use client'

import { DefaultEditView, useDocumentInfo } from '@payloadcms/ui'
import { FormSaveButton } from '../saving/FormSaveButton'

/** The form of the own account, whose 保存 Payload does not take from the collection. */
export function AccountEdit() {
  const { initialState } = useDocumentInfo()
  return (
    <DefaultEditView
      documentSubViewType="default"
      formState={initialState ?? {}}
      SaveButton={<FormSaveButton />}
      viewType="account"
    />
  )
}
