import Link from 'next/link'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { PersonRequest } from '@/access/personRequest'
import { hasScores } from '@/domain/scores/printed'
import { SCORE_RULES, SCORE_RULE_NAMES } from '@/domain/scores/rules'
import { quarterOf, quartersUpTo } from '@/domain/quarter'
import { dayInShanghai, printedPeriod } from '@/domain/shanghaiDate'
import { parsePeriod } from '@/domain/statistics'
import { isEditor, readsDesk } from '@/domain/workflow/standing'
import { readScores } from '@/services/scores/readScores'
import { AdminPage } from '../admin/AdminPage'
import { requireAccount } from '../admin/pageDoors'
import { listPath, SCORES_PATH, STATISTICS_PATH, scoredPath } from '../admin/paths'
import { PeriodForm } from '../statistics/PeriodForm'
import { periodPage } from '../statistics/periodPage'
import { PrintButton } from '../statistics/PrintButton'
import { type ComposedIssue, PutIntoIssue } from './PutIntoIssue'
import styles from '../statistics/Statistics.module.css'

const QUARTERS_OFFERED = 20
const ISSUES_OFFERED = 20

/** `/admin/scores?from=…&to=…`: 记分 of a period by company and rule; each total leads to what it is made of. An author sees the own row. */
export async function ScoresPage(page: AdminViewServerProps) {
  const req = requireAccount(page)
  const isOffice = readsDesk(req.user)
  if (!isOffice && req.user.role !== 'author') redirect('/admin')
  const title = isOffice ? '记分' : '本企业记分'
  const now = new Date()
  const { from, to } = page.searchParams ?? {}
  return periodPage({ page, title, path: SCORES_PATH }, async () => {
    const period = from || to ? parsePeriod(from, to) : quarterOf(dayInShanghai(now))
    const rows = await readScores(period, { req, now })
    const issues = isEditor(req.user) ? await composedIssues(req) : []
    const byRank = rows.toSorted((one, other) => one.rank - other.rank)
    return (
      <AdminPage
        page={page}
        title={title}
        aside={
          isOffice && (
            <div className={styles.files}>
              <a href={`/api/scores?from=${period.from}&to=${period.to}&format=xlsx`}>下载通报 XLSX</a>
              <Link href={listPath('adoptions')}>上级采用</Link>
              <Link href={listPath('instructions')}>批示</Link>
              <Link href={listPath('score-rules')}>记分规则</Link>
              <Link href={STATISTICS_PATH}>来稿及刊用情况</Link>
              <PrintButton />
            </div>
          )
        }
      >
        <PeriodForm
          key={`${period.from} ${period.to}`}
          period={period}
          offered={quartersUpTo(dayInShanghai(now), QUARTERS_OFFERED)}
          path={SCORES_PATH}
        />
        <h2>{printedPeriod(period.from, period.to)}</h2>
        <div className={styles.wide}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">名次</th>
                <th scope="col" className={styles.name}>
                  企业名称
                </th>
                <th scope="col">总分</th>
                {SCORE_RULE_NAMES.map((rule) => (
                  <th key={rule} scope="col">
                    {SCORE_RULES[rule].zh}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byRank.map(({ companyId, company, rank, parts, points }) => (
                <tr key={companyId}>
                  <td>{rank}</td>
                  <th scope="row">{company}</th>
                  <td>
                    {isOffice ? (
                      <Link href={scoredPath({ ...period, company: companyId })} prefetch={false}>
                        {points}
                      </Link>
                    ) : (
                      points
                    )}
                  </td>
                  {parts.map(({ rule, count, points: part }) => (
                    <td key={rule}>{count === 0 ? '0' : `${part}（${count} 次）`}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {issues.length > 0 && (
          <PutIntoIssue key={`${period.from} ${period.to}`} period={period} issues={issues} />
        )}
        <p className={styles.note}>
          各项按当天生效的记分规则计算，没有规则的日子不记分；同分同名次。
          {isOffice ? '点总分可以看到每一分怎么来的。' : '名次在全部企业中排。'}
        </p>
      </AdminPage>
    )
  })
}

/** The issues on the editor's desk, the latest first; none where no points are counted. */
async function composedIssues(req: PersonRequest): Promise<ComposedIssue[]> {
  const rules = await req.payload.count({
    collection: 'score-rules',
    req,
    user: req.user,
    overrideAccess: false,
  })
  if (rules.totalDocs === 0) return []
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { status: { equals: 'draft' } },
    limit: ISSUES_OFFERED,
    sort: '-date',
    depth: 0,
    select: { name: true, scores: { from: true, to: true } },
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs.map(({ id, name, scores }) => ({ id, name: name ?? '', hasScores: hasScores({ scores }) }))
}
