import sql from 'sql-template-tag'
import { RuleError } from '@/domain/ruleError'
import { confirmReceived, resend } from '@/mail/ledger/decide'
import { isSuperseded } from '@/mail/ledger/supersede'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'

type Decision = 'resend' | 'confirm'

const DECISIONS = {
  resend: { take: resend, to: 'pending', allowed: '“被退回”、“未送达”或“待确认”' },
  confirm: { take: confirmReceived, to: 'sent', allowed: '“被退回”或“待确认”' },
} as const

/**
 * A person takes up deliveries that failed or are in doubt, or says that one in doubt arrived. What was decided, by
 * whom and when stands in the record; the ledger only says what follows.
 * @throws RuleError forbidden | conflict when one row was named and it is in another state
 */
export async function decideDeliveries(
  { ids, decision, now }: { ids: readonly number[]; decision: Decision; now: Date },
  { req }: { req: PersonRequest },
): Promise<number[]> {
  requireStaff(req)
  return inTransaction(req, async (transaction) => {
    const { docs } = await req.payload.find({
      collection: 'deliveries',
      where: { id: { in: [...ids] } },
      pagination: false,
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
      select: { status: true },
    })
    const before = new Map(docs.map(({ id, status }) => [id, status]))
    const { take, to, allowed } = DECISIONS[decision]
    const taken = await take(transaction, ids)
    const [only] = ids
    if (taken.length === 0 && ids.length === 1 && only !== undefined) {
      if (decision === 'resend' && (await isSuperseded(transaction, only))) {
        throw new RuleError(
          'conflict',
          'superseded',
          '这一版已被更正取代，不能再发。更正版发给了谁，请看新一版的投递记录，要补发也在那里处理。',
        )
      }
      throw new RuleError(
        'conflict',
        'wrong-state',
        `只有${allowed}的邮件可以这样处理。状态可能已经变化，请刷新后查看。`,
      )
    }
    const lines = taken.map((id) => ({ id, from: before.get(id) ?? 'uncertain' }))
    // One statement for all of them: after a restore these are the mails of whole issues.
    await transaction.query(sql`
      insert into transitions (collection, document, action, "from", "to", by_id, by_name, at)
      select 'deliveries', line.id, ${decision}, line."from", ${to}, ${req.user.id}, ${req.user.name}, ${now}
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) line (id int, "from" text) order by line.id`)
    return taken
  })
}
