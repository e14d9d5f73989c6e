import sql from 'sql-template-tag'
import type { Db } from '@/db/db'

/** An issue that is there. `digest`: the SHA-256 of the file it was filed with. */
export type KnownIssue = {
  id: number
  year: number | null
  number: number | null
  totalNumber: number | null
  date: string | null
  digest: string | null
}

export async function knownIssues(db: Db): Promise<KnownIssue[]> {
  const { rows } = await db.query<KnownIssue>(
    sql`select i.id, i.year::int as year, case when i.series is distinct from 'supplement' then i.number::int end as number, i.total_number::int as "totalNumber", i.date, o.sha256 as digest
          from issues i left join originals o on o.id = i.original_id and i.filed`,
  )
  return rows
}
