'use client'

import { useAllFormFields, useFormModified, useFormSubmitted } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef } from 'react'

/**
 * Shows what the server said of fields when it refused a save, until somebody types again. Payload asks the server about the form
 * some time after a key: an answer that comes after the refusal knows nothing of it, and took it away; a save sooner than that
 * was refused for a field that was still hidden, and the page no longer asked.
 */
export function KeepErrors() {
  const [fields, dispatch] = useAllFormFields()
  const isSubmitted = useFormSubmitted()
  const isModified = useFormModified()
  const refused = useRef(new Map<string, string>())
  // Payload leaves a field's message behind when an answer calls it valid.
  const former = useRef<FormState>({})
  useEffect(() => {
    if (!isSubmitted || isModified) {
      refused.current.clear()
      former.current = fields
      return
    }
    const mended: FormState = {}
    for (const [path, field] of Object.entries(fields)) {
      const { valid, errorMessage, passesCondition } = field
      if (errorMessage && (valid === false || errorMessage !== former.current[path]?.errorMessage))
        refused.current.set(path, errorMessage)
      const message = refused.current.get(path)
      if (message === undefined) continue
      if (valid !== false || errorMessage !== message || passesCondition === false)
        mended[path] = { ...field, valid: false, errorMessage: message, passesCondition: true }
    }
    if (Object.keys(mended).length > 0) dispatch({ type: 'UPDATE_MANY', formState: mended })
  }, [fields, isSubmitted, isModified, dispatch])
  return null
}
