'use client'

import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { Fault } from '../saving/outcome'

/** Shows at its field why a draft was not saved, until it is changed: a form that is not sent itself would not say so. */
export function useRefusedField(fault: Fault | undefined): void {
  const { setIsValid, setModified, setSubmitted } = useForm()
  const { path, message } = fault?.field ?? {}
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  useEffect(() => {
    if (path === undefined) return undefined
    dispatch({ type: 'UPDATE', path, valid: false, errorMessage: message })
    setSubmitted(true)
    // As Payload leaves a form that the server refused: it asks before the page is left, and the server no more until somebody
    // types. As a changed one it would ask again after each answer that knows nothing of the refusal (KeepErrors).
    setIsValid(false)
    setModified(false)
    return () => {
      setSubmitted(false)
      setIsValid(true)
      dispatch({ type: 'UPDATE', path, valid: true, errorMessage: undefined })
    }
  }, [dispatch, setIsValid, setModified, setSubmitted, path, message])
}
