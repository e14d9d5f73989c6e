'use client'

import { useCallback } from 'react'
import { type CorrectionPreview, correctionSchema } from '@/domain/answers/correction'
import { type Anew, takesAnew } from '@/domain/brief/anew'
import { getJSON } from '../http/request'
import { useLatest } from '../http/useLatest'

/** What the server says of what is taken anew; `none` while nothing is. */
export type Correction = {
  state: 'none' | 'loading' | 'ready' | 'failed'
  preview: CorrectionPreview | undefined
  message: string | undefined
}

/** Asks what a correction of an issue would print otherwise for what it takes anew. No answer outlives its question. */
export function useCorrection(issue: number | string | undefined, anew: Anew): Correction {
  const url = issue !== undefined && takesAnew(anew) ? urlOf(issue, anew) : undefined
  const load = useCallback(
    async (signal: AbortSignal) => ({
      url,
      preview: await getJSON(url ?? '', { schema: correctionSchema, signal }),
    }),
    [url],
  )
  const { state, value, message } = useLatest(load, { version: url ?? '', active: url !== undefined })
  if (url === undefined) return { state: 'none', preview: undefined, message: undefined }
  if (state === 'failed') return { state, preview: undefined, message }
  const isAnswered = state === 'ready' && value?.url === url
  return {
    state: isAnswered ? 'ready' : 'loading',
    preview: isAnswered ? value.preview : undefined,
    message: undefined,
  }
}

function urlOf(issue: number | string, { recount, date, lists }: Anew): string {
  const query = new URLSearchParams({
    ...(recount && { recount: 'true' }),
    ...(date !== undefined && { date }),
    ...(lists && { lists: 'true' }),
  })
  return `/api/issues/${issue}/correction?${query}`
}
