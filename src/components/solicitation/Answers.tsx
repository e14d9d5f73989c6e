import Link from 'next/link'
import type { UIFieldServerProps } from 'payload'
import { readsDesk } from '@/domain/workflow/standing'
import { daysLeft } from '@/domain/daysLeft'
import { dayInShanghai } from '@/domain/shanghaiDate'
import {
  ANSWER_STANDINGS,
  answerOf,
  type CompanyAnswer,
  standingsLine,
  wantedOf,
} from '@/domain/solicitation'
import { titleInline } from '@/domain/title'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { documentPath } from '../admin/paths'
import { AnswerButton } from './AnswerButton'
import { readAnswers, readAsked, type Answer } from '@/services/desk/readAnswers'
import styles from './Solicitation.module.css'

/** Above a solicitation that went out: to the office who answered and who has not; to an author the own answers. */
export async function Answers({ id, data, req }: UIFieldServerProps) {
  const solicitation = Number(id)
  const status: unknown = data?.status
  if (id === undefined || status === 'draft') return null
  const answers = await readAnswers([solicitation], { req })
  const [due, today] = [String(data?.due), dayInShanghai(new Date())]
  const left = status === 'open' ? daysLeft(due, today) : '已结束'
  if (!readsDesk(req.user)) {
    return (
      <section className={styles.answers} aria-label="本企业的应约稿件">
        <p>
          <strong>{left}</strong>
          {wantedOf(data) > 1 && `，每家 ${wantedOf(data)} 篇`}
          {answers.length === 0 && '，本企业还没有应约的稿件。'}
        </p>
        <ArticleList answers={answers} />
        {status === 'open' && (
          <AnswerButton solicitation={solicitation} label={answers.length === 0 ? '写稿应约' : '再写一篇'} />
        )}
      </section>
    )
  }
  const asked = await readAsked(idsOf(data?.companies), { req })
  const request = { wanted: wantedOf(data), due, today }
  const companies = asked.map(({ id: company }) => answerOf(daysOf(company, answers), request))
  return (
    <section className={styles.answers} aria-labelledby="answers-heading">
      <h2 id="answers-heading" className={styles.heading}>
        应约情况：{standingsLine(companies.map(({ standing }) => standing))}（{left}）
      </h2>
      <ul className={styles.companies}>
        {asked.map(({ id: company, shortName }, index) => {
          const own = answers.filter((answer) => answer.company === company)
          return (
            <li key={company} className={styles.company}>
              <span className={styles.name}>{shortName}</span>
              <div>
                <Words of={companies[index]} wanted={request.wanted} />
                {own.length > 0 && <ArticleList answers={own} due={due} />}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What there is to say of a company beside its articles, which say themselves that they are late. */
function Words({ of, wanted }: { of: CompanyAnswer | undefined; wanted: number }) {
  if (!of) return null
  const { standing, sent } = of
  const words = [
    ...(wanted > 1 && sent > 0 ? [`${sent}/${wanted} 篇`] : []),
    ...(standing === 'short' || sent === 0 ? [ANSWER_STANDINGS[standing].zh] : []),
  ]
  return words.length > 0 ? <span className={styles.quiet}>{words.join('，')}</span> : null
}

function ArticleList({ answers, due }: { answers: readonly Answer[]; due?: string }) {
  return (
    <ul className={styles.articles}>
      {answers.map(({ id, title, status, firstSubmittedAt }) => (
        <li key={id}>
          <Link href={documentPath('articles', id)} prefetch={false}>
            {titleInline(title ?? '') || '（未填标题）'}
          </Link>
          <span className={styles.quiet}>
            {ARTICLE_STATUSES[status ?? 'draft'].zh}
            {due && firstSubmittedAt && dayInShanghai(new Date(firstSubmittedAt)) > due && '，迟交'}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** On which days a company sent in what it sent. */
function daysOf(company: number, answers: readonly Answer[]): string[] {
  return answers.flatMap((answer) =>
    answer.company === company && answer.firstSubmittedAt
      ? [dayInShanghai(new Date(answer.firstSubmittedAt))]
      : [],
  )
}

function idsOf(companies: unknown): number[] {
  const values: unknown[] = Array.isArray(companies) ? companies : []
  return values.flatMap((value) => (typeof value === 'number' ? [value] : []))
}
