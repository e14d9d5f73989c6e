import type { GlobalAfterChangeHook } from 'payload'
import { changesOf } from '@/domain/audit'
import { recordAudit } from '@/services/audit/recordAudit'

const NOT_SETTINGS = ['id', 'createdAt', 'updatedAt', 'globalType', '_status']

/** What was changed in the settings, from what to what. */
export const recordSettings: GlobalAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const [before, after] = [asRecord(previousDoc), asRecord(doc)]
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !NOT_SETTINGS.includes(field),
  )
  const detail = changesOf(before, after, fields)
  if (detail.length > 0)
    await recordAudit({ event: 'settings-changed', collection: 'settings', detail }, { req })
  return doc as unknown
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
