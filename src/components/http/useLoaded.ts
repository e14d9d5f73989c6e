'use client'

import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { getJSON, messageOf, RequestError } from './request'

export type Loaded<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value }
  | { state: 'failed'; message: string; status: number }

/** What the server has at `url`, read once. `schema` must be the same object at every render. */
export function useLoaded<Schema extends z.ZodType>(url: string, schema: Schema): Loaded<z.output<Schema>> {
  const [loaded, setLoaded] = useState<Loaded<z.output<Schema>>>({ state: 'loading' })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    getJSON(url, { schema, signal }).then(
      (value) => setLoaded({ state: 'ready', value }),
      (error: unknown) => {
        if (signal.aborted) return
        setLoaded({
          state: 'failed',
          message: messageOf(error),
          status: error instanceof RequestError ? error.status : 0,
        })
      },
    )
    return () => controller.abort()
  }, [url, schema])
  return loaded
}
