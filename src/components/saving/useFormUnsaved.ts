import { useFormModified, useFormSubmitted } from '@payloadcms/ui'

/** Whether the form holds what the server does not: changed since it was saved, or refused by it, when Payload takes it for saved. */
export function useFormUnsaved(): boolean {
  const isModified = useFormModified()
  const isRefused = useFormSubmitted()
  return isModified || isRefused
}
