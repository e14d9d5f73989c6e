'use client'

import { useState } from 'react'
import { messageOf, postJSON, RequestError } from '../http/request'

const CONFLICT = 409

/** Takes a signer's decision and shows the page as it then is; what was refused stays to be read. */
export function useDecision(path: string) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ message: string; isStale: boolean }>()
  const decide = async (body: object) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      await postJSON(path, body)
      window.location.reload()
    } catch (error) {
      const isStale = error instanceof RequestError && error.status === CONFLICT
      setRefusal({ message: messageOf(error), isStale })
      setBusy(false)
    }
  }
  return { busy, refusal, decide }
}

export type Refusal = ReturnType<typeof useDecision>['refusal']
