import Link from 'next/link'
import type { UIFieldServerProps } from 'payload'
import { readsDesk } from '@/domain/workflow/standing'
import { daysLeft } from '@/domain/daysLeft'
import { dayInShanghai } from '@/domain/shanghaiDate'
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
  const left = status === 'open' ? daysLeft(String(data?.due), dayInShanghai(new Date())) : '已结束'
  if (!readsDesk(req.user)) {
    return (
      <section className={styles.answers} aria-label="本企业的应约稿件">
        <p>
          <strong>{left}</strong>
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
  const answered = asked.filter(({ id: company }) => isAnswered(company, answers)).length
  return (
    <section className={styles.answers} aria-labelledby="answers-heading">
      <h2 id="answers-heading" className={styles.heading}>
        应约情况：{asked.length} 家中 {answered} 家已交稿（{left}）
      </h2>
      <ul className={styles.companies}>
        {asked.map(({ id: company, shortName }) => {
          const own = answers.filter((answer) => answer.company === company)
          return (
            <li key={company} className={styles.company}>
              <span className={styles.name}>{shortName}</span>
              {own.length === 0 ? (
                <span className={styles.quiet}>未应约</span>
              ) : (
                <ArticleList answers={own} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ArticleList({ answers }: { answers: readonly Answer[] }) {
  return (
    <ul className={styles.articles}>
      {answers.map(({ id, title, status }) => (
        <li key={id}>
          <Link href={documentPath('articles', id)} prefetch={false}>
            {titleInline(title ?? '') || '（未填标题）'}
          </Link>
          <span className={styles.quiet}>{ARTICLE_STATUSES[status ?? 'draft'].zh}</span>
        </li>
      ))}
    </ul>
  )
}

function isAnswered(company: number, answers: readonly Answer[]): boolean {
  return answers.some((answer) => answer.company === company && answer.firstSubmittedAt)
}

function idsOf(companies: unknown): number[] {
  const values: unknown[] = Array.isArray(companies) ? companies : []
  return values.flatMap((value) => (typeof value === 'number' ? [value] : []))
}
