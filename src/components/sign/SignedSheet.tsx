import { DELIVERY_STATUSES, type DeliveryStatus } from '@/domain/delivery/statuses'
import { archivePdfPath } from '@/services/archive/archivePath'
import type { Signature } from '@/services/desk/readSignature'
import { formatMinute } from '../workflow/formatMinute'
import styles from './Sign.module.css'

/** After the signature: that it is done, and who got it. */
export function SignedSheet({ signature: { issue, last, reached } }: { signature: Signature }) {
  return (
    <>
      <section className={styles.check} aria-label="签发情况">
        <p>
          {issue.filed
            ? '本期是补录的往期简报，没有发邮件。'
            : `已由${last?.by ?? '系统'}签发${issue.publishedAt ? `，${formatMinute(issue.publishedAt)} 发布` : ''}。`}
        </p>
        {reached.length > 0 && <p>{`共 ${reached.length} 封邮件：${counted(reached)}。`}</p>}
        <p>
          <a href={archivePdfPath(issue.id)}>下载 PDF</a>
        </p>
      </section>
      {reached.length > 0 && (
        <ul className={styles.reached} aria-label="发给了谁">
          {reached.map(({ email, names, status }) => (
            <li key={email}>
              <span>{names.join('、')}</span>
              <small>{`${email} · ${DELIVERY_STATUSES[status].zh}`}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function counted(reached: readonly { status: DeliveryStatus }[]): string {
  return (Object.keys(DELIVERY_STATUSES) as DeliveryStatus[])
    .map(
      (status) =>
        [DELIVERY_STATUSES[status].zh, reached.filter((row) => row.status === status).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${count}`)
    .join('，')
}
