import Link from 'next/link'
import { isDay, printedDay } from '@/domain/shanghaiDate'
import { articleAnchor } from '@/domain/brief/articleAnchor'
import { archivePath, archivePdfPath } from '@/services/archive/archivePath'
import type { Archive, ArchivedIssue } from '@/services/desk/listArchive'
import styles from './Archive.module.css'
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
        <IssueOfYear key={issue.id} issue={issue} mayTakeOut={mayTakeOut} />
      ))}
    </>
  )
}

function IssueOfYear({ issue, mayTakeOut }: { issue: ArchivedIssue; mayTakeOut: boolean }) {
  const { id, name, date, revision, hasPdf, filed, titles } = issue
  const heading = `issue-${id}`
  return (
    <section className={styles.issue} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{name}</h2>
        <span className={styles.quiet}>
          {isDay(date) ? printedDay(date) : date}
          {filed && ' · 补录'}
          {revision > 1 && ' · 已更正'}
        </span>
      </div>
      <p className={styles.links}>
        <a href={archivePath(id)} target="_blank" rel="noreferrer" aria-label={`${name} 在线阅读`}>
          在线阅读
        </a>
        {hasPdf ? (
          <a href={archivePdfPath(id)} aria-label={`${name} 下载 PDF`}>
            下载 PDF
          </a>
        ) : (
          <span className={styles.quiet}>PDF 正在生成</span>
        )}
        {mayTakeOut && hasPdf && (
          <a href={`/api/issues/${id}/archive.zip`} aria-label={`${name} 归档数据包`}>
            归档数据包
          </a>
        )}
      </p>
      <ol className={styles.titles}>
        {titles.map((title, index) => (
          <li key={index}>
            <a href={`${archivePath(id)}#${articleAnchor(index + 1)}`} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
