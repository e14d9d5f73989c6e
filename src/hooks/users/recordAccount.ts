import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { changesOf } from '@/domain/audit'
import type { User } from '@/payload-types'
import { recordAudit } from '@/services/audit/recordAudit'
import { hasNewPassword } from '@/services/users/newPasswords'

const FIELDS = ['name', 'email', 'role', 'company', 'active', 'oidcSubject'] as const

export const recordAccount: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const target = { collection: 'users', document: doc.id }
  if (operation === 'create') {
    const detail = changesOf({}, { ...doc }, FIELDS)
    await recordAudit({ event: 'account-created', ...target, detail }, { req })
    return doc
  }
  // What the person may not read is missing from `doc`, and was not changed by them.
  const seen = FIELDS.filter((field) => field in doc)
  const detail = changesOf({ ...previousDoc }, { ...doc }, seen)
  if (detail.length > 0) await recordAudit({ event: 'account-changed', ...target, detail }, { req })
  if (hasNewPassword(req, doc.id)) await recordAudit({ event: 'password-changed', ...target }, { req })
  return doc
}

export const recordDeletedAccount: CollectionAfterDeleteHook<User> = async ({ doc, req }) => {
  const detail = changesOf({ ...doc }, {}, FIELDS)
  await recordAudit({ event: 'account-deleted', collection: 'users', document: doc.id, detail }, { req })
  return doc
}
