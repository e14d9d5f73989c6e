import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { archivedIssues, type ArchivedIssue } from './archivedIssues'

export type ArchiveYear = { year: number; issues: number }

export type Archive = { years: ArchiveYear[]; year: number | undefined; issues: ArchivedIssue[] }

/** The published issues of one year, latest first, and which years there are. Without a year, or one without issues: the latest. */
export async function listArchive(db: Db, { year: wanted }: { year: number | undefined }): Promise<Archive> {
  const { rows: years } = await db.query<ArchiveYear>(
    sql`select year::int as year, count(*)::int as issues from issues where status = 'published' group by year order by year desc`,
  )
  const year = years.some((each) => each.year === wanted) ? wanted : years[0]?.year
  if (year === undefined) return { years, year, issues: [] }
  const issues = await archivedIssues(db, { condition: sql`i.year = ${year}` })
  return { years, year, issues }
}
