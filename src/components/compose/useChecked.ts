'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { usePreflight, usePreview } from './useChecks'
import type { useOrder } from './useOrder'

/** The preflight and the preview of an issue, looked at anew when the form, the order or an article was changed. */
export function useChecked(
  issue: number | string,
  {
    board,
    isPublished,
    isPreviewSeen,
  }: { board: ReturnType<typeof useOrder>; isPublished: boolean; isPreviewSeen: boolean },
) {
  const { data } = useDocumentInfo()
  const returns = useReturns(board.reload)
  const stored = (board.composition?.articles ?? []).map(({ id, updatedAt }) => `${id}@${updatedAt}`)
  const version = `${String(data?.updatedAt)} ${stored.join(' ')}`
  return {
    // Recipients are changed elsewhere, which nothing here tells of.
    preflight: usePreflight(issue, { version: `${version} ${returns}`, active: !isPublished }),
    preview: usePreview(issue, { version, active: isPreviewSeen }),
  }
}

/** How often the person came back to this window, as after mending an article in another. */
function useReturns(onReturn: () => Promise<void>): number {
  const [returns, setReturns] = useState(0)
  useEffect(() => {
    const look = () => {
      if (document.hidden) return
      setReturns((count) => count + 1)
      // What cannot be read now is read at the next change; what is shown stays.
      onReturn().catch(() => undefined)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [onReturn])
  return returns
}
