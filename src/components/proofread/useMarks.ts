import { useEffect } from 'react'
import type { FindingOnPage } from '@/domain/answers/proofread'
import { passageRange } from '../remarks/passageRange'

const NAMES = { error: 'proofread-error', warning: 'proofread-warning' } as const

export type Placed = FindingOnPage & { place: { paragraph: number; offset: number } | undefined }

/** Underlines in the text what was found, where the browser can (CSS Custom Highlight API, Chrome 105); it changes no letter. */
export function useMarks(findings: readonly Placed[]): void {
  useEffect(() => {
    if (typeof Highlight === 'undefined') return undefined
    for (const level of ['error', 'warning'] as const) {
      const ranges = findings.flatMap((finding) => {
        if (finding.level !== level || !finding.place) return []
        return passageRange({ ...finding.place, length: finding.text.length }) ?? []
      })
      CSS.highlights.set(NAMES[level], new Highlight(...ranges))
    }
    return () => {
      for (const name of Object.values(NAMES)) CSS.highlights.delete(name)
    }
  }, [findings])
}
