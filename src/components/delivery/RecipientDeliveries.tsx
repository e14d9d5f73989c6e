import type { UIFieldServerProps } from 'payload'
import { DELIVERY_STATUSES, NEEDS_PERSON } from '@/domain/delivery/statuses'
import { explain } from '@/domain/delivery/explain'
import { recipientDeliveries, type RecipientDelivery } from '@/services/desk/recipientDeliveries'
import { documentPath } from '../admin/paths'
import history from '../workflow/History.module.css'
import { formatMinute } from '../workflow/formatMinute'
import styles from './RecipientDeliveries.module.css'

/** On a recipient's page: the latest mails to its mailboxes, what became of them, and why. */
export async function RecipientDeliveries({ id, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const { shown, total } = await recipientDeliveries(Number(id), { req })
  return (
    <section className={history.history} aria-labelledby="recipient-deliveries-heading">
      <h2 id="recipient-deliveries-heading" className={history.heading}>
        最近的投递
      </h2>
      {shown.length === 0 && <p>还没有发往这个单位的邮件。</p>}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((delivery) => (
            <Line key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
      {total > shown.length && (
        <p className={styles.more}>{`共 ${total} 封，这里只列最近的 ${shown.length} 封。`}</p>
      )}
    </section>
  )
}

function Line({ delivery }: { delivery: RecipientDelivery }) {
  const { id, issue, email, status, at, reason } = delivery
  const isStuck = NEEDS_PERSON.some((needing) => needing === status)
  const explanation = explain({ status, reason })
  return (
    <li className={styles.line}>
      <a href={documentPath('deliveries', id)}>{issue}</a>
      <span>{email}</span>
      <span className={isStuck ? styles.stuck : styles.status}>{DELIVERY_STATUSES[status].zh}</span>
      {at && <time dateTime={at}>{formatMinute(at)}</time>}
      {explanation && (
        <p className={styles.reason}>{`${explanation.reason}${isStuck ? explanation.advice : ''}`}</p>
      )}
    </li>
  )
}
