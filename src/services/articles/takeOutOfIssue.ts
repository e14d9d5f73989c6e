import type { Db } from '@/db/db'
import { RuleError } from '@/domain/ruleError'
import { isEditor } from '@/domain/workflow/standing'
import { ISSUE_STATUSES } from '@/domain/workflow/issue'
import { lockRow } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { articleIds } from '../issues/articleIds'

/**
 * Frees an article from the issue being composed, since an issue holds approved articles only. The issue is locked
 * before the article, in the order in which publishing locks them.
 * @throws RuleError conflict when the issue is past composing
 */
export async function takeOutOfIssue(
  article: number,
  { req, transaction }: { req: PersonRequest; transaction: Db },
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { articles: { in: [article] } },
    limit: 1,
    depth: 0,
    req,
    overrideAccess: true, // the reviewer may; anybody else is refused by the table in a moment, having learnt nothing
  })
  const found = docs[0]
  if (!found || !isEditor(req.user)) return
  await lockRow(transaction, { table: 'issues', id: found.id })
  const issue = await req.payload.findByID({
    collection: 'issues',
    id: found.id,
    depth: 0,
    req,
    overrideAccess: true,
  })
  const articles = articleIds(issue)
  if (!articles.includes(article)) return
  if (issue.status !== 'draft') {
    const message = `这篇稿件已编入“${issue.name}”（${ISSUE_STATUSES[issue.status ?? 'draft'].zh}），不能重新审核。`
    throw new RuleError('conflict', 'held-by-issue', message)
  }
  await req.payload.update({
    collection: 'issues',
    id: issue.id,
    data: { articles: articles.filter((id) => id !== article) },
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
}
