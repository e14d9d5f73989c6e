import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { RuleError } from '@/domain/ruleError'
import { type IssueView, issueViewSchema } from '@/domain/brief/issueView'

export type Revision = {
  revision: number
  view: IssueView
  /** The view as it was frozen, with whatever an earlier version of the program wrote into it. */
  frozen: unknown
  publishedAt: Date
  pdf: string | undefined
  /** The file that went along with its mail. */
  ofd: string | undefined
}

/** A published issue with every revision of it. */
export type PublishedIssue = {
  id: number
  name: string
  year: number
  number: number
  totalNumber: number | undefined
  filed: boolean
  original: string | undefined
  revisions: Revision[]
}

export type Wanted = { issue: number } | { year: number }

type Row = {
  id: number
  name: string
  year: number
  number: number
  totalNumber: number | null
  filed: boolean
  original: string | null
  revision: number
  view: unknown
  publishedAt: Date
  pdf: string | null
  ofd: string | null
}

/**
 * The published issues that are wanted, in their order, complete.
 * @throws RuleError notFound where there is none, conflict where a PDF is still to be made
 */
export async function archivedIssues(db: Db, wanted: Wanted): Promise<[PublishedIssue, ...PublishedIssue[]]> {
  const which = 'issue' in wanted ? sql`i.id = ${wanted.issue}` : sql`i.year = ${wanted.year}`
  const { rows } = await db.query<Row>(sql`
    select i.id, i.name, i.year::int as year, i.number::int as number, i.total_number::int as "totalNumber",
           coalesce(i.filed, false) as filed, o.filename as original,
           p.revision::int as revision, p.view, p.published_at as "publishedAt", d.filename as pdf, f.filename as ofd
      from issues i
      join publications p on p.issue_id = i.id
      left join pdfs d on d.id = p.pdf_id
      left join ofds f on f.id = p.ofd_id
      left join originals o on o.id = i.original_id
     where i.status = 'published' and ${which}
     order by i.year, i.total_number nulls last, i.number, i.id, p.revision`)
  const [first, ...others] = grouped(rows)
  if (!first) {
    const message = 'issue' in wanted ? '发布以后才能导出归档数据包。' : '这一年没有已发布的简报。'
    throw new RuleError('issue' in wanted ? 'conflict' : 'notFound', 'nothing-to-archive', message)
  }
  const waiting = [first, ...others].find(({ revisions }) => revisions.some(({ pdf }) => pdf === undefined))
  if (waiting)
    throw new RuleError('conflict', 'pdf-not-made', `${waiting.name}的 PDF 还没有生成，请过一会儿再导出。`)
  return [first, ...others]
}

function grouped(rows: readonly Row[]): PublishedIssue[] {
  const issues = new Map<number, PublishedIssue>()
  for (const { revision, view, publishedAt, pdf, ofd, ...row } of rows) {
    const issue: PublishedIssue = issues.get(row.id) ?? {
      ...row,
      totalNumber: row.totalNumber ?? undefined,
      original: row.original ?? undefined,
      revisions: [],
    }
    issues.set(row.id, issue)
    issue.revisions.push({
      revision,
      view: issueViewSchema.parse(view),
      frozen: view,
      publishedAt,
      pdf: pdf ?? undefined,
      ofd: ofd ?? undefined,
    })
  }
  return [...issues.values()]
}
