import Link from 'next/link'
import type { Queue } from '@/domain/answers/queue'
import { QUEUE_PATH } from '../admin/paths'
import styles from './QueueTools.module.css'

/** Whose articles are shown: those of every company, or of one that has some waiting. */
export function QueueFilter({
  companies,
  company,
}: {
  companies: Queue['companies']
  company: number | undefined
}) {
  if (companies.length < 2 && company === undefined) return null
  return (
    <nav className={styles.filter} aria-label="按企业筛选">
      <Choice href={QUEUE_PATH} isOn={company === undefined}>
        全部
      </Choice>
      {companies.map(({ id, name, waiting }) => (
        <Choice key={id} href={`${QUEUE_PATH}?company=${id}`} isOn={company === id}>
          {`${name} ${waiting}`}
        </Choice>
      ))}
    </nav>
  )
}

function Choice({ href, isOn, children }: { href: string; isOn: boolean; children: string }) {
  return (
    <Link href={href} prefetch={false} aria-current={isOn ? 'page' : undefined}>
      {children}
    </Link>
  )
}
