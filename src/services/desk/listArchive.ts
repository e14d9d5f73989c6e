import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { latestFirst } from './latestFirst'

export type ArchiveYear = { year: number; issues: number }

export type ArchivedIssue = {
  id: number
  name: string
  date: string
  revision: number
  hasPdf: boolean
  /** It came out before the system. */
  filed: boolean
  /** In their order; what their positions count. */
  titles: string[]
}

export type Archive = { years: ArchiveYear[]; year: number | undefined; issues: ArchivedIssue[] }

/** The published issues of one year, latest first, and which years there are. Without a year, or one without issues: the latest. */
export async function listArchive(db: Db, { year: wanted }: { year: number | undefined }): Promise<Archive> {
  const { rows: years } = await db.query<ArchiveYear>(
    sql`select year::int as year, count(*)::int as issues from issues where status = 'published' group by year order by year desc`,
  )
  const year = years.some((each) => each.year === wanted) ? wanted : years[0]?.year
  if (year === undefined) return { years, year, issues: [] }
  const { rows: issues } = await db.query<ArchivedIssue>(
    sql`select i.id, i.name, i.date, i.revision::int as revision, i.pdf_id is not null as "hasPdf", coalesce(i.filed, false) as filed,
            coalesce(array_agg(t.title order by t.position) filter (where t.position > 0), '{}') as titles
       from issues i left join archive_texts t on t.issue_id = i.id
      where i.status = 'published' and i.year = ${year}
      group by i.id order by ${latestFirst}`,
  )
  return { years, year, issues }
}
