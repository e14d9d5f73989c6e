import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { findingsOf } from './proofreadFindings'

const MOST_NAMED = 3

/**
 * Where the office has 校对 switched on, no issue goes out with an error that nobody mended or let stand.
 * @throws RuleError invalid naming the first of them
 */
export async function requireProofread(
  ids: readonly number[],
  { req }: { req: PersonRequest },
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: [...ids] } },
    pagination: false,
    depth: 0,
    req,
    // Whoever publishes has them all printed.
    overrideAccess: true,
  })
  const { errors } = await findingsOf(
    docs.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
    { req },
  )
  if (errors.length === 0) return
  const named = errors.slice(0, MOST_NAMED).map(({ message }) => message)
  const more = errors.length > MOST_NAMED ? `等 ${errors.length} 处。` : ''
  const advice = '请退回修改，或在稿件页的“校对”里逐处确认“此处不改”。'
  throw new RuleError('invalid', 'proofread', `校对有未处理的错误：${named.join('')}${more}${advice}`)
}
