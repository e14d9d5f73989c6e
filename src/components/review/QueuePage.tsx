import { poolOf } from '@/db/poolOf'
import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { CHANNELS } from '@/domain/channel'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { monthBefore } from '@/domain/stages/month'
import { readQueue, type WaitingArticle } from '@/services/desk/readQueue'
import { AdminPage } from '../admin/AdminPage'
import { requireOffice } from '../admin/pageDoors'
import { documentPath, QUEUE_PATH } from '../admin/paths'
import { formatAge } from '../dashboard/formatAge'
import { formatMinute } from '../workflow/formatMinute'
import { percent } from './percent'
import styles from './Queue.module.css'

const pageNumber = z.coerce.number().int().catch(1)

/** `/admin/queue`: everything that waits for a decision, oldest first. */
export async function QueuePage(page: AdminViewServerProps) {
  const { payload, user } = requireOffice(page)
  const database = poolOf(payload)
  const wanted = pageNumber.parse(page.searchParams?.page)
  const {
    total,
    page: shown,
    pages,
    articles,
    isStaged,
  } = await readQueue(database, { page: wanted, person: user.id })
  const oldest = articles[0]
  const now = new Date()
  return (
    <AdminPage
      page={page}
      title="待审队列"
      aside={
        oldest && (
          <Link className={styles.begin} href={documentPath('articles', oldest.id)} prefetch={false}>
            从最早一篇开始审
          </Link>
        )
      }
    >
      {isStaged && <MonthlyLinks now={now} />}
      {total === 0 ? (
        <p>没有待审的稿件。</p>
      ) : (
        <>
          <p className={styles.note}>共 {total} 篇，来稿最早的在最前。</p>
          <table className={styles.queue}>
            <thead>
              <tr>
                <th scope="col">标题</th>
                <th scope="col">署名</th>
                <th scope="col">首次来稿</th>
                <th scope="col" className={styles.number}>
                  字数
                </th>
                <th scope="col">提示</th>
              </tr>
            </thead>
            <tbody>
              {articles.map((article) => (
                <QueueRow key={article.id} article={article} now={now} />
              ))}
            </tbody>
          </table>
          {pages > 1 && (
            <nav className={styles.pages} aria-label="翻页">
              {shown > 1 && <Link href={`${QUEUE_PATH}?page=${shown - 1}`}>上一页</Link>}
              <span>
                第 {shown} 页，共 {pages} 页
              </span>
              {shown < pages && <Link href={`${QUEUE_PATH}?page=${shown + 1}`}>下一页</Link>}
            </nav>
          )}
        </>
      )}
    </AdminPage>
  )
}

/** The list of all reviews, proofs and verdicts of a month, as the office hands it in. */
function MonthlyLinks({ now }: { now: Date }) {
  const month = dayInShanghai(now).slice(0, 7)
  return (
    <p className={styles.note}>
      三审三校月报：
      <a href={monthlyPath(month)}>本月</a>、<a href={monthlyPath(monthBefore(month))}>上月</a>（XLSX）
    </p>
  )
}

const monthlyPath = (month: string): string => `/api/stages?month=${month}&format=xlsx`

function QueueRow({ article, now }: { article: WaitingArticle; now: Date }) {
  const { id, headline, company, channel, since, length } = article
  return (
    <tr>
      <th scope="row">
        <Link href={documentPath('articles', id)} prefetch={false}>
          {headline || '（未填标题）'}
        </Link>
      </th>
      <td data-label="署名">
        {company ?? '本局'}
        {channel && channel !== 'submission' && (
          <span className={styles.channel}>{CHANNELS[channel].zh}</span>
        )}
      </td>
      <td data-label="首次来稿">
        <time dateTime={new Date(since).toISOString()} title={formatMinute(new Date(since).toISOString())}>
          {formatAge(new Date(since), now)}
        </time>
      </td>
      <td data-label="字数" className={styles.number}>
        {length}
      </td>
      <td data-label="提示">
        <Hints article={article} />
      </td>
    </tr>
  )
}

function Hints({ article: { submissions, similar, stage } }: { article: WaitingArticle }) {
  if (submissions <= 1 && !similar && !stage) return null
  return (
    <ul className={styles.hints}>
      {stage && <li>{stage.isForPerson ? stage.line : `${stage.line}（须由他人，您已审过）`}</li>}
      {submissions > 1 && <li>第 {submissions} 次提交</li>}
      {similar && (
        <li className={styles.suspicious}>
          约 {percent(similar.share)} 与
          <Link href={documentPath('articles', similar.id)} prefetch={false}>
            《{similar.headline || '未填标题'}》
          </Link>
          相同
        </li>
      )}
    </ul>
  )
}
