import type { UIFieldServerProps } from 'payload'
import { formatMinute } from './formatMinute'
import styles from './ReasonBanner.module.css'
import { recordOf } from './recordOf'

/** What is asked of whoever opens a document that came back, before anything else on the page. */
const REASONS: Readonly<Record<string, string>> = {
  return: '已退回，请按下面的理由修改后重新提交',
  reject: '未采用，理由如下',
}

/** The reason of the last step, where that step sent the document back or turned it down. */
export async function ReasonBanner({ id, collectionSlug, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const [last] = await recordOf(collectionSlug, id, req)
  const heading = last && REASONS[last.action]
  if (!last?.comment || !heading) return null
  return (
    <section className={styles.banner} aria-label={heading}>
      <strong>{heading}</strong>
      <p className={styles.reason}>{last.comment}</p>
      <p className={styles.who}>
        {last.by} <time dateTime={last.at}>{formatMinute(last.at)}</time>
      </p>
    </section>
  )
}
