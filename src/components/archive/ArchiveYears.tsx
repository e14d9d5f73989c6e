import Link from 'next/link'
import type { Archive } from '@/services/desk/listArchive'
import styles from './Archive.module.css'
import { ArchivedIssueEntry } from './ArchivedIssueEntry'
import { archiveHref } from './archiveHref'

/** The issues of one year with their articles, the way to the other years, and for the office packages for its archive. */
export function ArchiveYears({
  archive: { years, year, issues },
  mayTakeOut,
}: {
  archive: Archive
  mayTakeOut: boolean
}) {
  if (issues.length === 0) return <p className={styles.quiet}>还没有已发布的简报。</p>
  return (
    <>
      <nav aria-label="年份">
        <ul className={styles.years}>
          {years.map((each) => (
            <li key={each.year}>
              <Link
                href={archiveHref({ year: each.year })}
                prefetch={false}
                aria-current={each.year === year ? 'page' : undefined}
              >
                {`${each.year}年（${each.issues}期）`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {mayTakeOut && (
        <p className={styles.links}>
          <a href={`/api/issues/archive.zip?year=${year}`}>{`导出${year}年归档数据包`}</a>
          <span className={styles.quiet}>全年各期的 PDF、定稿、记录和校验值，生成需要一会儿。</span>
        </p>
      )}
      {issues.map((issue) => (
        <ArchivedIssueEntry key={issue.id} issue={issue} mayTakeOut={mayTakeOut} />
      ))}
    </>
  )
}
