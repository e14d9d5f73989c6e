import sql, { type Sql } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { latestFirst } from './latestFirst'

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

/** The published issues, as a table `i`, of which `condition` holds; the latest first, `most` of them. */
export async function archivedIssues(
  db: Db,
  { condition, most = 1000 }: { condition: Sql; most?: number },
): Promise<ArchivedIssue[]> {
  const { rows } = await db.query<ArchivedIssue>(
    sql`select i.id, i.name, i.date, i.revision::int as revision, i.pdf_id is not null as "hasPdf", coalesce(i.filed, false) as filed,
            coalesce(array_agg(t.title order by t.position) filter (where t.position > 0), '{}') as titles
       from issues i left join archive_texts t on t.issue_id = i.id
      where i.status = 'published' and ${condition}
      group by i.id order by ${latestFirst} limit ${most}`,
  )
  return rows
}
