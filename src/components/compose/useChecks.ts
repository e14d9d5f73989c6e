'use client'

import { useCallback } from 'react'
import { getFile, getJSON } from '../http/request'
import { useLatest, type Latest } from '../http/useLatest'
import { preflightSchema, type Preflight } from '@/domain/answers/preflight'

/** `digest`: of what is printed in it, as a mark says it back. */
export type Preview = { key: string; file: Blob; pages: number; digest: string | undefined }

/** What would stop or embarrass a publication of the issue as it is saved. */
export function usePreflight(
  issue: number | string,
  { version, active }: { version: string; active: boolean },
): Latest<Preflight> {
  const load = useCallback(
    (signal: AbortSignal) => getJSON(`/api/issues/${issue}/preflight`, { schema: preflightSchema, signal }),
    [issue],
  )
  return useLatest(load, { version, active })
}

/** The PDF as it would be, of the issue as it is saved. Set anew only while somebody looks. */
export function usePreview(
  issue: number | string,
  { version, active }: { version: string; active: boolean },
): Latest<Preview> {
  const load = useCallback(
    async (signal: AbortSignal) => {
      const { file, headers } = await getFile(`/api/issues/${issue}/preview.pdf`, { signal })
      const digest = headers.get('X-Pages-Digest') ?? undefined
      return { key: `${issue}-${Date.now()}`, file, pages: Number(headers.get('X-Page-Count') ?? 0), digest }
    },
    [issue],
  )
  return useLatest(load, { version, active })
}
