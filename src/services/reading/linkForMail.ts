import type { Db } from '@/db/db'
import type { PersonRequest } from '@/access/personRequest'
import { keyForMail } from './links'
import { readingUrl } from './readingUrl'

/**
 * The address the mail of a revision names: the issue's own, made with its first publication and living anew from each
 * correction. Undefined while the office has revoked it: a correction does not undo that.
 */
export async function linkForMail(
  { issueId, now }: { issueId: number; now: Date },
  { req, transaction }: { req: PersonRequest; transaction: Db },
): Promise<string | undefined> {
  const { readingDays } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    req,
    overrideAccess: true,
  })
  const key = await keyForMail(transaction, { issueId, now, days: readingDays ?? null })
  return key === undefined ? undefined : readingUrl(key)
}
