import Link from 'next/link'
import type { Segment } from '@/domain/text/passages'
import { isDay, printedDay } from '@/domain/shanghaiDate'
import { articleAnchor, NOTE_ANCHOR } from '@/domain/brief/articleAnchor'
import { archivePath } from '@/services/archive/archivePath'
import type { ArchiveAnswer, ArchiveHit } from '@/services/desk/searchArchive'
import styles from './Archive.module.css'
import { ArchivedIssueEntry } from './ArchivedIssueEntry'
import { archiveHref } from './archiveHref'

/** What a search found, latest issues first, the words marked where they stand. */
export function FoundArticles({
  answer: { query, total, hasMore, page, pages, hits, issues },
  mayTakeOut,
}: {
  answer: ArchiveAnswer
  mayTakeOut: boolean
}) {
  return (
    <>
      <p role="status" className={styles.quiet}>
        {total === 0 && issues.length === 0
          ? `已发布的简报中没有找到“${query}”。可换个说法，或只输入其中两三个字；多个词用空格隔开。`
          : found()}{' '}
        <Link href={archiveHref({})} prefetch={false}>
          返回全部期次
        </Link>
      </p>
      {issues.map((issue) => (
        <ArchivedIssueEntry key={issue.id} issue={issue} mayTakeOut={mayTakeOut} />
      ))}
      <ol className={styles.found}>
        {hits.map((hit) => (
          <Found key={`${hit.issue.id}/${hit.position}`} hit={hit} />
        ))}
      </ol>
      {pages > 1 && (
        <nav className={styles.links} aria-label="分页">
          {page > 1 && (
            <Link href={archiveHref({ q: query, page: page - 1 })} prefetch={false}>
              上一页
            </Link>
          )}
          <span>{`第 ${page} 页，共 ${pages} 页`}</span>
          {page < pages && (
            <Link href={archiveHref({ q: query, page: page + 1 })} prefetch={false}>
              下一页
            </Link>
          )}
        </nav>
      )}
    </>
  )

  function found(): string {
    const parts = [
      ...(issues.length > 0 ? [`找到 ${issues.length} 期“${query}”`] : []),
      ...(hasMore
        ? [`文字里有“${query}”的稿件超过 ${total} 篇，只列最近的 ${total} 篇，再加一个词可以缩小范围`]
        : total > 0
          ? [`找到 ${total} 篇文字里有“${query}”的稿件`]
          : []),
    ]
    return `${parts.join('；')}。`
  }
}

function Found({ hit: { issue, position, title, passages } }: { hit: ArchiveHit }) {
  const anchor = position === 0 ? NOTE_ANCHOR : articleAnchor(position)
  return (
    <li className={styles.issue}>
      <h2 className={styles.foundTitle}>
        <a href={`${archivePath(issue.id)}#${anchor}`} target="_blank" rel="noreferrer">
          <Marked segments={title} />
        </a>
      </h2>
      <p className={styles.quiet}>
        {issue.name} · {isDay(issue.date) ? printedDay(issue.date) : issue.date}
        {position > 0 && ` · 第 ${position} 篇`}
      </p>
      {passages.map((segments, index) => (
        <p key={index} className={styles.passage}>
          <Marked segments={segments} />
        </p>
      ))}
    </li>
  )
}

function Marked({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) =>
    hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  )
}
