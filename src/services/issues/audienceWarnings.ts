import type { Finding } from '@/domain/answers/preflight'
import type { Issue } from '@/payload-types'
import type { Audience } from './readAudience'

/** Printed names that get no mail, and mailboxes that cannot. */
export function audienceWarnings({
  issue,
  audience: { plan },
}: {
  issue: Issue
  audience: Audience
}): Finding[] {
  // Below zero: added for this issue only.
  const placeOf = (id: number) =>
    id < 0
      ? ({ collection: 'issues', id: issue.id, field: 'extraRecipients' } as const)
      : ({ collection: 'recipients', id, field: 'mailboxes' } as const)
  const empty = plan.rows.length === 0 ? ['报送名单里没有任何可用的邮箱，发布后不会发出邮件。'] : []
  return [
    ...empty.map((message) => ({ code: 'no-mailbox-at-all', message })),
    ...plan.unreachable.map(({ id, name }) => ({
      code: 'without-mailbox',
      message: `“${name}”没有邮箱：会印在版记中，但不会收到邮件。`,
      target: placeOf(id),
    })),
    ...plan.refused.map(({ recipient: { id, name }, message }) => ({
      code: 'bad-mailbox',
      message: `“${name}”：${message}`,
      target: placeOf(id),
    })),
  ]
}
