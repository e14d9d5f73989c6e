'use client'

import { useAllFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Longer than a form waits before it asks the server (250 ms), shorter than a person waits for a field. */
const PATIENCE_MS = 1000

/**
 * Asks the server for the fields of a row that was added while the answer to an earlier question was on its way. Payload's form
 * takes what it merges of an answer for the last state that it asked about: the row was never asked for, and stayed a grey bar
 * until somebody typed elsewhere.
 */
export function AskForRows() {
  const [fields, dispatch] = useAllFormFields()
  useEffect(() => {
    const waiting = Object.entries(fields).find(([, { rows }]) => rows?.some(({ isLoading }) => isLoading))
    if (!waiting) return
    const [path, { errorMessage }] = waiting
    const ask = () =>
      // What differs makes the form ask again; of a field that is valid no message is shown.
      dispatch({ type: 'UPDATE', path, errorMessage: errorMessage === '' ? undefined : '' })
    const timer = setTimeout(ask, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [fields, dispatch])
  return null
}
