import { z } from 'zod'
import type { Arranged } from '@/domain/answers/composition'
import { RuleError } from '@/domain/ruleError'
import { ISSUE_STATUSES } from '@/domain/workflow/issue'
import { inTransaction, lockRow } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { requireStaff } from '@/access/requireStaff'
import { articleIds } from './articleIds'

const ids = z.array(z.number().int().positive()).max(100)

export const arrangeBody = z.object({
  /** The articles in order as the person saw them. */
  before: ids,
  /** The articles in order as they should be. */
  after: ids,
})

/**
 * Sets which articles stand in an issue and in what order, if it still is as the person saw it: of two people who
 * compose at once none undoes the other's work unseen.
 * @throws RuleError conflict | forbidden
 */
export async function arrangeIssue(
  { id, before, after }: { id: number } & z.output<typeof arrangeBody>,
  { req }: { req: PersonRequest },
): Promise<Arranged> {
  requireStaff(req)
  return inTransaction(req, async (transaction) => {
    await lockRow(transaction, { table: 'issues', id })
    const issue = await findReadable('issues', id, { req })
    if (!issue) throw new RuleError('notFound', 'no-issue', '没有这一期，它可能已被删除，请回到列表查看。')
    if (issue.status !== 'draft') {
      const state = ISSUE_STATUSES[issue.status ?? 'draft'].zh
      throw new RuleError('conflict', 'frozen', `本期${state}，稿件和顺序不能再改，请刷新页面查看。`)
    }
    if (!isSame(articleIds(issue), before)) {
      const message =
        '另一位同事刚刚调整了本期的稿件。已换成最新的顺序，您刚才的这一步没有保存，请核对后再调整。'
      throw new RuleError('conflict', 'arranged-meanwhile', message)
    }
    const arranged = await req.payload.update({
      collection: 'issues',
      id,
      data: { articles: after },
      depth: 0,
      req,
      user: req.user,
      overrideAccess: false,
    })
    return {
      articles: articleIds(arranged),
      updatedAt: arranged.updatedAt,
      previouslyUpdatedAt: issue.updatedAt,
    }
  })
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}
