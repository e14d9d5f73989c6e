import { isBlank } from '@/domain/text/isBlank'
import type { Db } from '@/db/db'
import type { ReadingLinkAction } from '@/domain/readingLink'
import { RuleError } from '@/domain/ruleError'
import { inTransaction, lockRow } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'
import { readIssueForOffice } from '../issues/readDraftView'
import { recordTransition } from '../recordTransition'
import { extend, replace, revoke, type Lifetime } from './links'
import type { ReadingLink } from '@/domain/answers/readingLink'
import { readReadingLink } from './readReadingLink'

/**
 * Revokes, extends or replaces the link by which a published issue is read without a login, and records who did.
 * @throws RuleError forbidden | notFound | conflict
 */
export async function changeLink(
  input: { id: number; action: ReadingLinkAction; comment?: string; now: Date },
  { req }: { req: PersonRequest },
): Promise<{ link: ReadingLink | null }> {
  const { id, action, comment, now } = input
  requireStaff(req)
  await inTransaction(req, async (transaction) => {
    await lockRow(transaction, { table: 'issues', id })
    const issue = await readIssueForOffice(id, { req })
    if (issue.status !== 'published') throw new RuleError('conflict', 'not-published', NOT_PUBLISHED)
    const { readingDays } = await req.payload.findGlobal({
      slug: 'settings',
      depth: 0,
      req,
      overrideAccess: true,
    })
    await CHANGES[action](transaction, { issueId: id, now, days: readingDays ?? null })
    const entry = { collection: 'issues', document: id, action, from: 'published', to: 'published' } as const
    await recordTransition(
      { ...entry, comment: isBlank(comment) ? undefined : comment?.trim(), at: now },
      { req },
    )
  })
  return readReadingLink(id, { req })
}

const NOT_PUBLISHED = '本期还没有发布，没有阅读链接。'

const CHANGES = {
  'revoke-link': async (db: Db, lifetime: Lifetime) => {
    if (await revoke(db, lifetime)) return
    throw new RuleError('conflict', 'no-open-link', '阅读链接已经停用了，请刷新页面查看。')
  },
  'extend-link': extend,
  'renew-link': replace,
} as const satisfies Record<ReadingLinkAction, (db: Db, lifetime: Lifetime) => Promise<void>>
