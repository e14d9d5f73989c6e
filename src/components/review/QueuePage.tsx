import { poolOf } from '@/db/poolOf'
import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { phrasesOf } from '@/domain/readyPhrases'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { monthBefore } from '@/domain/stages/month'
import { isEditor } from '@/domain/workflow/standing'
import { readQueue } from '@/services/desk/readQueue'
import { reviewerOf } from '@/services/desk/stages'
import { AdminPage } from '../admin/AdminPage'
import { requireOffice } from '../admin/pageDoors'
import { documentPath, QUEUE_PATH } from '../admin/paths'
import { beginWords } from '../dashboard/nextStep'
import { deskSettings } from './deskSettings'
import styles from './Queue.module.css'
import { QueueFilter } from './QueueFilter'
import { QueueTable } from './QueueTable'

const asked = z.object({
  page: z.coerce.number().int().catch(1),
  company: z.coerce.number().int().positive().optional().catch(undefined),
})

/** `/admin/queue`: everything that waits for a decision, oldest first; before it what colleagues began and this person goes on with. */
export async function QueuePage(page: AdminViewServerProps) {
  const { payload, user } = requireOffice(page)
  const wanted = asked.parse(page.searchParams ?? {})
  const [{ total, page: shown, pages, articles, companies, isStaged }, settings] = await Promise.all([
    readQueue(poolOf(payload), { ...wanted, person: reviewerOf(user) }),
    isEditor(user) ? deskSettings(payload, user) : undefined,
  ])
  const phrases = settings && {
    return: phrasesOf(settings.returnPhrases),
    reject: phrasesOf(settings.rejectPhrases),
  }
  const [first] = articles
  const pagePath = (number: number) =>
    `${QUEUE_PATH}?${new URLSearchParams({ ...(wanted.company && { company: String(wanted.company) }), page: String(number) })}`
  return (
    <AdminPage
      page={page}
      title="待审队列"
      aside={
        first &&
        shown === 1 && (
          <Link className={styles.begin} href={documentPath('articles', first.id)} prefetch={false}>
            {beginWords(first)}
          </Link>
        )
      }
    >
      {isStaged && <MonthlyLinks now={new Date()} />}
      <QueueFilter companies={companies} company={wanted.company} />
      {total === 0 ? (
        <p>{wanted.company ? '这家企业没有待审的稿件。' : '没有待审的稿件。企业来稿后会列在这里。'}</p>
      ) : (
        <>
          <p className={styles.note}>
            共 {total} 篇，
            {first?.stage?.awaited && shown === 1 ? '等您接着审的在最前，其余按来稿先后' : '按来稿先后'}。
          </p>
          <QueueTable articles={articles} now={new Date().toISOString()} deciding={phrases} />
          {pages > 1 && (
            <nav className={styles.pages} aria-label="翻页">
              {shown > 1 && <Link href={pagePath(shown - 1)}>上一页</Link>}
              <span>
                第 {shown} 页，共 {pages} 页
              </span>
              {shown < pages && <Link href={pagePath(shown + 1)}>下一页</Link>}
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
