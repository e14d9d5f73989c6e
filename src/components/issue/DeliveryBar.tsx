import { DELIVERY_STATUSES, NEEDS_PERSON, progress, type DeliveryStatus } from '@/domain/delivery/statuses'
import { listPath } from '../admin/paths'
import type { OfficeProgress } from './loadProgress'
import styles from './Progress.module.css'

const ORDER: readonly DeliveryStatus[] = ['sent', ...NEEDS_PERSON, 'sending', 'pending']

/** The mails of one revision by what became of them, with the way to those that need a person. */
export function DeliveryBar({
  issue,
  office: { counts, isPaused, ofd },
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
      {ofd.mails > 0 && <p role="status">{ofdWords(ofd)}</p>}
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

function ofdWords({ mails, state, error }: OfficeProgress['ofd']): string {
  if (state === 'made') return `其中 ${mails} 封另附 OFD。`
  const why = error ? `原因：${error}` : ''
  if (state === 'waiting')
    return `其中 ${mails} 封另附 OFD，等 OFD 生成后发出；几分钟内生成不了，就只附 PDF 发出。${why}`
  return `OFD 未能生成，应附 OFD 的 ${mails} 封已改为只附 PDF 发出。需要的，请在上面“下载 OFD”后另行发送；下载也不成功，请联系系统管理员。${why}`
}
