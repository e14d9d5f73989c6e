import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { BOUNCE_STATUSES, BOUNCE_TRANSITIONS } from '@/domain/bounce'
import { noteOf, reasonOfReply } from '@/domain/delivery/reasonOf'
import { RuleError } from '@/domain/ruleError'
import { actingRole } from '@/domain/workflow/standing'
import { decide } from '@/domain/workflow/decide'
import { lockNewestSent, markBounced } from '@/mail/ledger/bounce'
import { parseMailbox } from '@/mail/parseMailbox'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'
import { recordTransition } from '../recordTransition'

type Decision = { action: 'handle' } | { action: 'assign'; email: string }

type Row = { status: keyof typeof BOUNCE_STATUSES; reason: string | null }

/**
 * A person settles a message that the program could not read: it is done with, or it says that the mail to a mailbox came
 * back. What follows for the ledger stands in the record.
 * @throws RuleError forbidden | notFound | conflict | invalid
 */
export async function decideBounce(
  { id, decision, now }: { id: number; decision: Decision; now: Date },
  { req }: { req: PersonRequest },
): Promise<void> {
  requireStaff(req)
  await inTransaction(req, async (transaction) => {
    const client = transaction
    const { rows } = await client.query<Row>(
      sql`select status, reason from bounces where id = ${id} for update`,
    )
    const [row] = rows
    if (!row) throw new RuleError('notFound', 'not-found', '没有这封退信，请回到列表刷新后再试。')
    const { to } = decide({
      transition: BOUNCE_TRANSITIONS[decision.action],
      statuses: BOUNCE_STATUSES,
      role: actingRole(req.user),
      status: row.status,
      comment: undefined,
    })
    const delivery =
      decision.action === 'assign'
        ? await assign({ email: decision.email, reason: row.reason ?? '', now }, client, req)
        : null
    await client.query(
      sql`update bounces set status = ${to}, delivery_id = coalesce(${delivery}, delivery_id), handled_by_id = ${req.user.id}, handled_at = ${now},
         updated_at = now() where id = ${id}`,
    )
  })
}

/** @returns the row that is now `bounced` */
async function assign(
  { email, reason, now }: { email: string; reason: string; now: Date },
  client: Db,
  req: PersonRequest,
): Promise<number> {
  const mailbox = parseMailbox(email)
  if (!mailbox.ok) throw new RuleError('invalid', 'bad-mailbox', mailbox.message)
  const sent = await lockNewestSent(client, mailbox.email)
  if (!sent) {
    throw new RuleError(
      'invalid',
      'no-such-delivery',
      `没有已发往 ${mailbox.email} 的邮件，请核对地址；如与投递无关，请点“标为已处理”。`,
    )
  }
  await markBounced(client, { id: sent.id, why: { reason: reasonOfReply(reason), note: noteOf(reason) } })
  const entry = { collection: 'deliveries', document: sent.id, action: 'bounce', at: now } as const
  await recordTransition({ ...entry, from: sent.status, to: 'bounced', comment: undefined }, { req })
  return sent.id
}
