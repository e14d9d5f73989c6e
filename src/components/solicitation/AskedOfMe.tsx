import Link from 'next/link'
import type { PayloadRequest } from 'payload'
import { daysLeft } from '@/domain/daysLeft'
import { wantedOf } from '@/domain/solicitation'
import { dayInShanghai, printedDay } from '@/domain/shanghaiDate'
import { titleInline } from '@/domain/title'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { documentPath } from '../admin/paths'
import dashboard from '../dashboard/Dashboard.module.css'
import { Section } from '../dashboard/Section'
import { AnswerButton } from './AnswerButton'
import { readAnswers } from '@/services/desk/readAnswers'
import styles from './Solicitation.module.css'

const SHOWN = 10

/** What the office asks of the author's company now, with what the company has answered; nothing when it asks nothing. */
export async function AskedOfMe({ req }: { req: PayloadRequest }) {
  const { docs } = await req.payload.find({
    collection: 'solicitations',
    where: { status: { equals: 'open' } },
    sort: ['due', 'id'],
    limit: SHOWN,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  if (docs.length === 0) return null
  const ids = docs.map(({ id }) => id)
  const answers = await readAnswers(ids, { req })
  const today = dayInShanghai(new Date())
  return (
    <Section title="约稿">
      <ul className={dashboard.lines}>
        {docs.map((asked) => {
          const { id, topic, due, description } = asked
          const wanted = wantedOf(asked)
          const own = answers.filter(({ solicitation }) => solicitation === id)
          return (
            <li key={id} className={styles.asked}>
              <div className={styles.topic}>
                <Link href={documentPath('solicitations', id)} prefetch={false}>
                  {topic}
                </Link>
                <span className={styles.quiet}>
                  {printedDay(due)}截稿，{daysLeft(due, today)}
                  {wanted > 1 && `，${wanted} 篇`}
                </span>
              </div>
              {description && <p>{description}</p>}
              {own.map((article) => (
                <p key={article.id}>
                  已应约：
                  <Link href={documentPath('articles', article.id)} prefetch={false}>
                    {titleInline(article.title ?? '') || '（未填标题）'}
                  </Link>
                  （{ARTICLE_STATUSES[article.status ?? 'draft'].zh}）
                </p>
              ))}
              <AnswerButton solicitation={id} label={own.length === 0 ? '写稿应约' : '再写一篇'} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
