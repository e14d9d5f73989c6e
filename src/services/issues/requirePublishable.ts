import type { Db } from '@/db/db'
import { RuleError } from '@/domain/ruleError'
import { isNumbered } from '@/domain/issueName'
import { hasScores, parseScoresPeriod } from '@/domain/scores/printed'
import { isDay } from '@/domain/shanghaiDate'
import { parsePeriod } from '@/domain/statistics'
import { titleInline } from '@/domain/title'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import type { Issue } from '@/payload-types'
import { articleIds } from './articleIds'
import { lockArticles } from './lockArticles'

/**
 * What must hold before an issue leaves the desk. Locks its articles until the transaction ends.
 * @throws RuleError invalid
 */
export async function requirePublishable(
  issue: Issue,
  { transaction, mayBeEmpty = false }: { transaction: Db; mayBeEmpty?: boolean },
): Promise<void> {
  if (!isDay(issue.date)) throw new RuleError('invalid', 'bad-date', '印发日期有误，请填写一个存在的日期。')
  if (!isNumbered(issue)) {
    const numbers = issue.series === 'supplement' ? '年份和期号' : '年份、期号和总期号'
    throw new RuleError('invalid', 'no-number', `请先填写${numbers}。`)
  }
  if (issue.statistics?.include) parsePeriod(issue.statistics.from, issue.statistics.to)
  if (hasScores(issue)) parseScoresPeriod(issue)
  const ids = articleIds(issue)
  if (ids.length === 0 && !mayBeEmpty)
    throw new RuleError('invalid', 'no-articles', '本期还没有稿件，请先编入至少一篇已采用的稿件。')
  const articles = await lockArticles(transaction, ids)
  for (const id of ids) {
    const article = articles.get(id)
    if (article?.status === 'approved') continue
    const title = titleInline(article?.title ?? `编号 ${id}`)
    const state = article ? ARTICLE_STATUSES[article.status].zh : '已删除'
    const message = `《${title}》当前是“${state}”，只有“已采用”的稿件才能刊发。请先从本期移除，或重新审核采用。`
    throw new RuleError('invalid', 'not-approved', message)
  }
}
