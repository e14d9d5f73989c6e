import sql from 'sql-template-tag'
import { z } from 'zod'
import { RuleError } from '@/domain/ruleError'
import { parseMailbox } from '@/mail/parseMailbox'
import { poolOf } from '@/db/poolOf'
import type { PersonRequest } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'
import { recordApart } from '../audit/recordAudit'
import { freezeLetterhead } from '../issues/freezeLetterhead'
import { readDraftView } from '../issues/readDraftView'
import { readingUrl, TEST_KEY } from '../reading/readingUrl'
import { readReadingLink } from '../reading/readReadingLink'

export const testSendBody = z.object({ email: z.string().max(320) })

/**
 * Asks the worker for one copy of the brief as it is now, marked 【测试】. No ledger row: it is not the publication's.
 * Only asked for here, because no mail is sent while a request waits.
 * @throws RuleError forbidden | invalid
 */
export async function requestTestSend(
  { id, email }: { id: number; email: string },
  { req }: { req: PersonRequest },
): Promise<{ id: number; message: string }> {
  requireStaff(req)
  const mailbox = parseMailbox(email)
  if (!mailbox.ok) throw new RuleError('invalid', 'bad-mailbox', mailbox.message)
  const { view } = await readDraftView(id, { req })
  const { link } = await readReadingLink(id, { req })
  // A draft has no link yet: the button is there all the same, and what it opens says so.
  const url = link?.state === 'open' ? link.url : readingUrl(TEST_KEY)
  const { rows } = await poolOf(req.payload).query<{ id: number }>(
    sql`insert into test_sends (issue_id, requested_by, email, view, mail) values (${id}, ${req.user.id}, ${mailbox.email}, ${JSON.stringify(view)}, ${JSON.stringify(await freezeLetterhead({ req, readingUrl: url }))}) returning id`,
  )
  await recordApart(
    { event: 'test-sent', collection: 'issues', document: id, detail: { email: mailbox.email } },
    { req },
  )
  return { id: rows[0]?.id ?? 0, message: `测试邮件已交给发送程序，稍后请到 ${mailbox.email} 查收。` }
}
