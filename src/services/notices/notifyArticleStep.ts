import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { idOf } from '@/domain/idOf'
import type { PayloadRequest } from 'payload'
import type { NoticeKind } from '@/domain/notice'
import type { ArticleAction } from '@/domain/workflow/article'
import { ARTICLE_WORDS } from '@/mail/notices/articleWords'
import type { Article } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { authorsOf } from './people'
import { writeNotices } from './writeNotices'

const TOLD = {
  return: 'returned',
  approve: 'approved',
  reject: 'rejected',
} as const satisfies Partial<Record<ArticleAction, NoticeKind>>

type ToldAction = keyof typeof TOLD

/**
 * Tells the author what the office decided. Only of what a company sent in: for what the office collected itself,
 * nobody there waits for a decision. What was taken and is taken again after another look (审核取消, 重新审核) is no news.
 */
export async function notifyArticleStep(
  {
    article,
    action,
    step,
    comment,
  }: { article: Article; action: ArticleAction; step: number; comment?: string },
  { req }: { req: PayloadRequest },
): Promise<void> {
  if (!isTold(action) || article.channel !== 'submission') return
  const company = idOf(article.company)
  if (!company) return
  const transaction = await currentTransaction(req)
  if (action === 'approve' && (await isTakenAlready(transaction, { article: article.id, before: step })))
    return
  const kind = TOLD[action]
  const people = await authorsOf(transaction, {
    kind,
    article: article.id,
    company,
    by: req.user?.id,
  })
  const { id, title } = article
  await writeNotices(
    {
      kind,
      fact: `transition:${step}`,
      people,
      words: (_, serverUrl) => ARTICLE_WORDS[action]({ id, title: title ?? '', comment, serverUrl }),
    },
    { req, transaction },
  )
}

/** Whether the author's last word of it was 已采用: nothing was decided otherwise, nor sent in again, since. `before`: a line of the record. */
async function isTakenAlready(
  db: Db,
  { article, before }: { article: number; before: number },
): Promise<boolean> {
  const { rows } = await db.query<{ action: string }>(
    sql`select action from transitions
         where article_id = ${article} and id < ${before} and action in ('submit', 'approve', 'return', 'reject')
         order by id desc limit 1`,
  )
  return rows[0]?.action === 'approve'
}

function isTold(action: ArticleAction): action is ToldAction {
  return action in TOLD
}
