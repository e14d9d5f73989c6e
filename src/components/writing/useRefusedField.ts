'use client'

import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { Fault } from '../saving/outcome'

/** Shows at its field why a draft was not saved, until it is changed: a form that is not sent itself would not say so. */
export function useRefusedField(fault: Fault | undefined): void {
  const { setSubmitted } = useForm()
  const { path, message } = fault?.field ?? {}
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  const isMarked = useFormFields(([fields]) => path !== undefined && fields[path]?.valid === false)
  useEffect(() => {
    // What the server answers to the last key comes later, and knows nothing of the refusal.
    if (path !== undefined && !isMarked)
      dispatch({ type: 'UPDATE', path, valid: false, errorMessage: message })
  }, [dispatch, path, message, isMarked])
  useEffect(() => {
    if (path === undefined) return undefined
    setSubmitted(true)
    return () => {
      setSubmitted(false)
      dispatch({ type: 'UPDATE', path, valid: true, errorMessage: undefined })
    }
  }, [dispatch, setSubmitted, path])
}
