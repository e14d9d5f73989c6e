import sql, { empty, join } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { issueQuery } from '@/domain/issueQuery'
import { archivedIssues, type ArchivedIssue } from './archivedIssues'

/** A year of issues, and some. */
const MOST = 100

/** The issues that a search names by number or date; none where it names none. */
export async function namedIssues(db: Db, { query }: { query: string }): Promise<ArchivedIssue[]> {
  const asked = issueQuery(query)
  if (!asked) return []
  const { year, dates, number, totalNumber, either, supplement } = asked
  const conditions = [
    year === undefined ? empty : sql`i.year = ${year}`,
    dates === undefined ? empty : sql`starts_with(i.date, ${dates})`,
    number === undefined
      ? empty
      : either
        ? sql`(i.number = ${number} or i.total_number = ${number})`
        : sql`i.number = ${number}`,
    totalNumber === undefined ? empty : sql`i.total_number = ${totalNumber}`,
    supplement ? sql`i.series = 'supplement'` : empty,
  ].filter((condition) => condition !== empty)
  return archivedIssues(db, { condition: join(conditions, ' and '), most: MOST })
}
