import { DELIVERY_STATUSES, NEEDS_PERSON, progress, type DeliveryStatus } from '@/domain/delivery/statuses'
import { listPath } from '../admin/paths'
import type { OfficeProgress } from './loadProgress'
import styles from './Progress.module.css'

const ORDER: readonly DeliveryStatus[] = ['sent', ...NEEDS_PERSON, 'sending', 'pending']

/** The mails of one revision by what became of them, with the way to those that need a person. */
export function DeliveryBar({
  issue,
  office: { counts, isPaused },
}: {
  issue: number | string
  office: OfficeProgress
}) {
  const { total, needPerson, percent, state } = progress(counts)
  if (total === 0) return <p>本期没有发送邮件。</p>
  const present = ORDER.filter((status) => counts[status] > 0)
  const words = present.map((status) => `${DELIVERY_STATUSES[status].zh} ${counts[status]}`).join('，')
  const activity = isPaused ? '，已暂停' : '，正在进行…'
  return (
    <div>
      <p role="status">
        <span className={styles.label}>邮件</span>
        {`共 ${total} 封：${words}${state === 'running' ? activity : ''}`}
      </p>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label="邮件投递进度"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={words}
      >
        {present.map((status) => (
          <span key={status} className={styles[status]} style={{ flexGrow: counts[status] }} />
        ))}
      </div>
      <p className={styles.links}>
        {needPerson > 0 && (
          <a href={listPath('deliveries', { where: { issue: [issue], status: NEEDS_PERSON } })}>
            {`处理需要关注的 ${needPerson} 封`}
          </a>
        )}
        <a href={listPath('deliveries', { where: { issue: [issue] } })}>查看全部投递记录</a>
        <a href={`/api/issues/${issue}/deliveries.csv`}>下载投递报告</a>
      </p>
    </div>
  )
}
