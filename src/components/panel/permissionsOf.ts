import { getAccessResults, type PayloadRequest, type SanitizedPermissions } from 'payload'
import { keepLatest } from '@/domain/keepLatest'

/** More people than an office has; each takes some 10 KB. */
const MOST_KEPT = 500
const kept = new Map<string, Promise<SanitizedPermissions>>()

/**
 * What the panel may show to a person. Our rules (src/access) know of a person only the account, so that what they say
 * holds for that account as it is, and is asked for anew when anything in it changes. The rules themselves are asked
 * on every read and write, as ever: these answers say which pages there are for a person, and which buttons on them.
 */
export function permissionsOf(req: PayloadRequest): Promise<SanitizedPermissions> {
  if (!req.user) return getAccessResults({ req })
  // Where else the person is logged in is no part of it.
  const key = JSON.stringify({ ...req.user, sessions: undefined, _sid: undefined })
  const permissions = kept.get(key) ?? getAccessResults({ req })
  void keepLatest(kept, { key, value: permissions, most: MOST_KEPT })
  permissions.catch(() => kept.delete(key))
  return permissions
}
