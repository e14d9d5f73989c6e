'use client'

import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { getJSON, messageOf } from '../http/request'

const remarkSchema = z.object({
  id: z.number(),
  paragraph: z.number(),
  offset: z.number(),
  quote: z.string(),
  text: z.string(),
  byName: z.string().nullish(),
  answer: z.string().nullish(),
  answeredBy: z.string().nullish(),
  closed: z.boolean().nullish(),
  createdAt: z.string(),
})
const answerSchema = z.object({ docs: z.array(remarkSchema) })

export type RemarkOnPage = z.output<typeof remarkSchema>

/** More than anybody writes on one article. */
const MOST = 200

/** The remarks on an article in the order of its text; read anew by `reload`. */
export function useRemarks(article: number): {
  remarks: readonly RemarkOnPage[]
  fault: string | undefined
  reload: () => void
} {
  const [remarks, setRemarks] = useState<readonly RemarkOnPage[]>([])
  const [fault, setFault] = useState<string>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    const left = new AbortController()
    const url = `/api/remarks?where[article][equals]=${article}&limit=${MOST}&depth=0`
    getJSON(url, { schema: answerSchema, signal: left.signal }).then(
      ({ docs }) => {
        setRemarks(docs)
        setFault(undefined)
      },
      (error: unknown) => {
        if (!left.signal.aborted) setFault(`批注没有读出来：${messageOf(error)}`)
      },
    )
    return () => left.abort()
  }, [article, round])
  return { remarks, fault, reload: useCallback(() => setRound((count) => count + 1), []) }
}
