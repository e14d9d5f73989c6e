'use client'

import { useAllFormFields, useFormModified, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * Keeps what the server said of fields when it refused a save, until somebody types again. Payload asks the server about the form
 * after each key: an answer that comes after the refusal knows nothing of it, and took it away.
 */
export function KeepErrors() {
  const [fields, dispatch] = useAllFormFields()
  const isSubmitted = useFormSubmitted()
  const isModified = useFormModified()
  const refused = useRef(new Map<string, string>())
  useEffect(() => {
    if (!isSubmitted || isModified) return refused.current.clear()
    for (const [path, { valid, errorMessage }] of Object.entries(fields)) {
      const kept = refused.current.get(path)
      if (valid === false && errorMessage) refused.current.set(path, errorMessage)
      else if (kept) dispatch({ type: 'UPDATE', path, valid: false, errorMessage: kept })
    }
  }, [fields, isSubmitted, isModified, dispatch])
  return null
}
