import type { AfterErrorHook } from 'payload'
import { recordApart } from '@/services/audit/recordAudit'
import { recordReadRefusal } from '@/services/audit/recordReadRefusal'

/** Somebody logged in tried to change or to read what they may not: on record, with what they tried. */
export const recordRefusal: AfterErrorHook = async ({ error, req }) => {
  if (!req.user || !isRefusal(error)) return
  const path = req.pathname?.slice(0, 200)
  if (req.method === 'GET') await recordReadRefusal(path ?? '', { req })
  else
    await recordApart({ event: 'refused', outcome: 'refused', detail: { method: req.method, path } }, { req })
}

function isRefusal(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  return ('kind' in error && error.kind === 'forbidden') || ('status' in error && error.status === 403)
}
