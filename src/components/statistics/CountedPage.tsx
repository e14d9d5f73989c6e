import { poolOf } from '@/db/poolOf'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { CHANNELS } from '@/domain/channel'
import { isDay, printedPeriod } from '@/domain/shanghaiDate'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { listCounted } from '@/services/desk/listCounted'
import { findReadable } from '@/services/findReadable'
import { AdminPage } from '../admin/AdminPage'
import { requireOffice } from '../admin/pageDoors'
import { documentPath, statisticsPath } from '../admin/paths'
import { formatMinute } from '../workflow/formatMinute'
import styles from './Statistics.module.css'

const questionSchema = z.object({
  from: z.string().refine(isDay),
  to: z.string().refine(isDay),
  kind: z.enum(['received', 'used']),
  company: z.coerce.number().int().positive(),
})

const KINDS = { received: '来稿', used: '刊用' } as const

/** `/admin/statistics/articles?from=…&to=…&kind=…&company=…`: the articles that one figure counts. */
export async function CountedPage(page: AdminViewServerProps) {
  const req = requireOffice(page)
  const question = questionSchema.safeParse(page.searchParams)
  if (!question.success) notFound()
  const { from, to, kind, company } = question.data
  const found = await findReadable('companies', company, { req })
  if (!found) notFound()
  const database = poolOf(req.payload)
  const articles = await listCounted(database, question.data)
  return (
    <AdminPage
      page={page}
      title={`${found.name}：${KINDS[kind]} ${articles.length} 篇`}
      aside={<Link href={statisticsPath({ from, to })}>回到统计</Link>}
    >
      <p className={styles.note}>{printedPeriod(from, to)}</p>
      <table className={styles.articles}>
        <thead>
          <tr>
            <th scope="col">标题</th>
            <th scope="col">来源渠道</th>
            <th scope="col">首次来稿</th>
            <th scope="col">状态</th>
            <th scope="col">所在期</th>
          </tr>
        </thead>
        <tbody>
          {articles.map(({ id, headline, channel, firstSubmittedAt, status, issue }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={documentPath('articles', id)} prefetch={false}>
                  {headline || '（未填标题）'}
                </Link>
              </th>
              <td>{channel && CHANNELS[channel].zh}</td>
              <td>{firstSubmittedAt && formatMinute(firstSubmittedAt)}</td>
              <td>{ARTICLE_STATUSES[status].zh}</td>
              <td>{issue}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </AdminPage>
  )
}
