import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { SCORE_RULES } from '@/domain/scores/rules'
import { scoredWords } from '@/domain/scores/scoredWords'
import { dayInShanghai, isDay, printedDay, printedPeriod } from '@/domain/shanghaiDate'
import { poolOf } from '@/db/poolOf'
import { listScored } from '@/services/scores/listScored'
import { findReadable } from '@/services/findReadable'
import { AdminPage } from '../admin/AdminPage'
import { requireOffice } from '../admin/pageDoors'
import { documentPath, scoresPath } from '../admin/paths'
import styles from '../statistics/Statistics.module.css'

const questionSchema = z.object({
  from: z.string().refine(isDay),
  to: z.string().refine(isDay),
  company: z.coerce.number().int().positive(),
})

/** `/admin/scores/company?from=…&to=…&company=…`: how a company's points came about. */
export async function ScoredPage(page: AdminViewServerProps) {
  const req = requireOffice(page)
  const question = questionSchema.safeParse(page.searchParams)
  if (!question.success) notFound()
  const { from, to, company } = question.data
  const found = await findReadable('companies', company, { req })
  if (!found) notFound()
  const today = dayInShanghai(new Date())
  const scored = await listScored(poolOf(req.payload), { from, to, today, company })
  const total = scored.reduce((sum, { points }) => sum + points, 0)
  return (
    <AdminPage
      page={page}
      title={`${found.name}：${total} 分`}
      aside={<Link href={scoresPath({ from, to })}>回到记分</Link>}
    >
      <p className={styles.note}>{printedPeriod(from, to)}</p>
      <table className={styles.articles}>
        <thead>
          <tr>
            <th scope="col">事由</th>
            <th scope="col">日期</th>
            <th scope="col">项目</th>
            <th scope="col">得分</th>
          </tr>
        </thead>
        <tbody>
          {scored.map(({ rule, day, articleId, points, ...what }, index) => (
            <tr key={`${rule} ${day} ${articleId} ${index}`}>
              <th scope="row">
                {articleId === null ? (
                  scoredWords(what)
                ) : (
                  <Link href={documentPath('articles', articleId)} prefetch={false}>
                    {scoredWords(what)}
                  </Link>
                )}
              </th>
              <td>{printedDay(day)}</td>
              <td>{SCORE_RULES[rule].zh}</td>
              <td>{points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </AdminPage>
  )
}
