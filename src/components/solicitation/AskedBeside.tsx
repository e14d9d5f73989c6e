import type { PayloadRequest, UIFieldServerProps } from 'payload'
import { cache } from 'react'
import { daysLeft } from '@/domain/daysLeft'
import { dayInShanghai, printedDay } from '@/domain/shanghaiDate'
import { wantedOf } from '@/domain/solicitation'
import { findReadable } from '@/services/findReadable'
import type { PersonRequest } from '@/access/personRequest'
import styles from './Solicitation.module.css'

/** What an article answers, to be read while it is written: above the editor on a phone, beside it where there is room. */
export function AskedAbove(field: UIFieldServerProps) {
  return <Asked field={field} className={styles.above} />
}

export function AskedBeside(field: UIFieldServerProps) {
  return <Asked field={field} className={styles.beside} />
}

async function Asked({
  field: { data, req },
  className,
}: {
  field: UIFieldServerProps
  className: string | undefined
}) {
  const id: unknown = data?.solicitation
  if (typeof id !== 'number') return null
  const asked = await readAsked(id, req)
  if (!asked) return null
  const { topic, description, due, status } = asked
  const wanted = wantedOf(asked)
  return (
    <section className={`${styles.request} ${className}`} aria-label="约稿要求">
      <strong>约稿：{topic}</strong>
      <p className={styles.quiet}>
        {printedDay(due)}截稿，{status === 'open' ? daysLeft(due, dayInShanghai(new Date())) : '已结束'}
        {wanted > 1 && `，每家 ${wanted} 篇`}
      </p>
      {description && <p>{description}</p>}
    </section>
  )
}

/** Once for a page, which shows it in one of two places. */
const readAsked = cache((id: number, req: PayloadRequest) =>
  findReadable('solicitations', id, { req: req as PersonRequest }),
)
