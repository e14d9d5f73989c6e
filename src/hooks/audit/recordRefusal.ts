import type { AfterErrorHook } from 'payload'
import { recordApart } from '@/services/audit/recordAudit'

/** Somebody logged in tried to change what they may not: on record, with what they tried. */
export const recordRefusal: AfterErrorHook = async ({ error, req }) => {
  if (!req.user || req.method === 'GET' || !isRefusal(error)) return
  const detail = { method: req.method, path: req.pathname?.slice(0, 200) }
  await recordApart({ event: 'refused', outcome: 'refused', detail }, { req })
}

function isRefusal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  return ('kind' in error && error.kind === 'forbidden') || ('status' in error && error.status === 403)
}
