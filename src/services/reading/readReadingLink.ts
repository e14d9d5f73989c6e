import type { ReadingLink } from '@/domain/answers/readingLink'
import { readingLinkState } from '@/domain/readingLink'
import { poolOf } from '@/db/poolOf'
import type { PersonRequest } from '@/access/personRequest'
import { readIssueForOffice } from '../issues/readDraftView'
import { findCurrent } from './links'
import { readingUrl } from './readingUrl'

/** `{ link: null }` for an issue that was never published. @throws RuleError forbidden | notFound */
export async function readReadingLink(
  id: number,
  { req }: { req: PersonRequest },
): Promise<{ link: ReadingLink | null }> {
  await readIssueForOffice(id, { req })
  const stored = await findCurrent(poolOf(req.payload), id)
  if (!stored) return { link: null }
  const { key, expiresAt } = stored
  const state = readingLinkState(stored, new Date())
  return { link: { url: readingUrl(key), state, expiresAt: expiresAt?.toISOString() ?? null } }
}
