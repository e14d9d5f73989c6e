import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import type { DocumentViewServerProps } from 'payload'
import { z } from 'zod'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import { ISSUE_STATUSES } from '@/domain/workflow/issue'
import type { Label } from '@/domain/workflow/transition'
import { readsDesk } from '@/domain/workflow/standing'
import { readVersions, type DocumentVersion, type Versioned } from '@/services/desk/readVersions'
import { documentPath } from '../admin/paths'
import { StatePill } from '../state/StatePill'
import { formatMinute } from '../workflow/formatMinute'
import styles from '../review/Queue.module.css'

const pageNumber = z.coerce.number().int().min(1).catch(1)

/** What each kind of document is called, and its states. */
const KINDS: Record<Versioned, { plural: string; title: string; states: Readonly<Record<string, Label>> }> = {
  articles: { plural: '稿件', title: 'headline', states: ARTICLE_STATUSES },
  issues: { plural: '期刊', title: 'name', states: ISSUE_STATUSES },
}

/** The versions of a document: when, in Shanghai, and of the office's who. Payload's own list knows the time and a number. */
export async function DocumentVersions({ initPageResult, searchParams }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult
  const collection: Versioned = collectionConfig?.slug === 'issues' ? 'issues' : 'articles'
  const { plural, title, states } = KINDS[collection]
  const wanted = pageNumber.parse(searchParams?.page)
  const { versions, page, pages } = await readVersions(
    { collection, id: Number(docID), page: wanted },
    { req },
  )
  const path = `${documentPath(collection, Number(docID))}/versions`
  // Who of the office wrote is none of a company's business.
  const tellsWho = readsDesk(req.user)
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={collection}
        id={docID}
        pluralLabel={plural}
        useAsTitle={title}
        view="版本"
      />
      <Gutter>
        <table className={styles.queue}>
          <thead>
            <tr>
              <th scope="col">保存时间</th>
              <th scope="col">状态</th>
              {tellsWho && <th scope="col">修改人</th>}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow
                key={version.id}
                version={version}
                states={states}
                path={path}
                tellsWho={tellsWho}
              />
            ))}
          </tbody>
        </table>
        {pages > 1 && (
          <nav className={styles.pages} aria-label="翻页">
            {page > 1 && <Link href={`${path}?page=${page - 1}`}>上一页</Link>}
            <span>
              第 {page} 页，共 {pages} 页
            </span>
            {page < pages && <Link href={`${path}?page=${page + 1}`}>下一页</Link>}
          </nav>
        )}
      </Gutter>
    </>
  )
}

function VersionRow({
  version: { id, at, status, by },
  states,
  path,
  tellsWho,
}: {
  version: DocumentVersion
  states: Readonly<Record<string, Label>>
  path: string
  tellsWho: boolean
}) {
  return (
    <tr>
      <th scope="row">
        <Link href={`${path}/${id}`} prefetch={false}>
          {formatMinute(at)}
        </Link>
      </th>
      <td>{status && <StatePill state={status}>{states[status]?.zh}</StatePill>}</td>
      {tellsWho && <td>{by ?? '—'}</td>}
    </tr>
  )
}
