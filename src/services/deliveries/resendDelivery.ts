import { RuleError } from '@/domain/ruleError'
import { resend } from '@/mail/ledger/decide'
import { inTransaction, rawClient } from '../database/transaction'
import type { PersonRequest } from '../http/actionEndpoint'

/**
 * Takes one delivery up again because a person decided so.
 * @throws RuleError forbidden | conflict when the row is neither failed nor uncertain
 */
export async function resendDelivery({ id }: { id: number }, { req }: { req: PersonRequest }): Promise<void> {
  await inTransaction(req, async (transaction) => {
    const { totalDocs } = await req.payload.count({
      collection: 'deliveries',
      where: { id: { equals: id } },
      req,
      user: req.user,
      overrideAccess: false,
    })
    if (totalDocs === 0) throw new RuleError('forbidden', 'no-access', '没有这条投递记录，或者您没有权限。')
    const taken = await resend(rawClient(transaction), [id])
    if (taken.length > 0) return
    const message = '只有“未送达”或“待确认”的邮件可以重发。这一封的状态已经变化，请刷新后查看。'
    throw new RuleError('conflict', 'wrong-state', message)
  })
}
