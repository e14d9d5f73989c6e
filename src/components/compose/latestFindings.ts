'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { Preflight } from '@/domain/answers/preflight'
import { createEmitter } from '../saving/emitter'

export type FindingCount = { errors: number; warnings: number }

// The checks run below in the form, the buttons stand above it: nothing of React's is around both.
const told = createEmitter()
let latest: { issue: string; count: FindingCount; seenPages: string | undefined } | undefined

/**
 * Tells the buttons above what the check of this issue found last, and the digest of the pages that are shown; nothing once it is
 * no longer shown.
 */
export function useTellFindings(
  issue: number | string,
  report: Preflight | undefined,
  seenPages: string | undefined,
): void {
  const errors = report?.errors.length
  const warnings = report?.warnings.length
  useEffect(() => {
    if (errors === undefined || warnings === undefined) return
    latest = { issue: String(issue), count: { errors, warnings }, seenPages }
    told.emit()
    return () => {
      latest = undefined
      told.emit()
    }
  }, [issue, errors, warnings, seenPages])
}

/** What the check of this issue found last, where it runs on this page. */
export function useFindings(issue: number | string | undefined): FindingCount | undefined {
  return useSyncExternalStore(
    told.subscribe,
    () => (latest && latest.issue === String(issue) ? latest.count : undefined),
    () => undefined,
  )
}

/** The digest of the pages of this issue as they are shown on this page; undefined while they are not set. */
export function useSeenPages(issue: number | string | undefined): string | undefined {
  return useSyncExternalStore(
    told.subscribe,
    () => (latest && latest.issue === String(issue) ? latest.seenPages : undefined),
    () => undefined,
  )
}
