import { isDay, printedDay } from '@/domain/shanghaiDate'
import { articleAnchor } from '@/domain/brief/articleAnchor'
import { archivePath, archivePdfPath } from '@/services/archive/archivePath'
import type { ArchivedIssue } from '@/services/desk/archivedIssues'
import styles from './Archive.module.css'

/** A published issue with its articles, and the ways to read it and to take it out. */
export function ArchivedIssueEntry({ issue, mayTakeOut }: { issue: ArchivedIssue; mayTakeOut: boolean }) {
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
