import sql, { join, type Sql } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { latestFirst } from './latestFirst'
import type { ArchivedIssue } from './archivedIssues'
import { namedIssues } from './namedIssues'
import { bigrams } from '@/domain/text/bigrams'
import { marked, passages, searchTerms, type Segment } from '@/domain/text/passages'

/** An article of a published issue in which all words of the query stand. */
export type ArchiveHit = {
  issue: { id: number; name: string; date: string }
  /** Counted from 1; 0 is the editor's note. */
  position: number
  title: Segment[]
  passages: Segment[][]
}

export type ArchiveAnswer = {
  query: string
  total: number
  page: number
  pages: number
  hits: ArchiveHit[]
  /** Those that the query names by number or date. */
  issues: ArchivedIssue[]
}

const A_PAGE = 20
const MOST_PASSAGES = 3

type Row = {
  id: number
  name: string
  date: string
  position: number
  title: string
  body: string
}

/**
 * Full-text search over what was published, latest issues first, and the issues that the query names. Words are separated by spaces; all of them must stand
 * in the same article. Pairs of characters find the candidates by index, whatever the locale; the words themselves are
 * then looked for in the few that are left.
 */
export async function searchArchive(
  db: Db,
  { query, page }: { query: string; page: number },
): Promise<ArchiveAnswer> {
  const terms = searchTerms(query)
  const issues = page === 1 ? await namedIssues(db, { query }) : []
  if (terms.length === 0) return { query, total: 0, page: 1, pages: 0, hits: [], issues }
  const found = foundBy(terms)
  const counted = await db.query<{ total: number }>(sql`${found} select count(*)::int as total from found`)
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.ceil(total / A_PAGE)
  const { rows } = await db.query<Row>(
    sql`${found} select i.id, i.name, i.date, t.position, t.title, t.body
       from found join archive_texts t using (issue_id, position) join issues i on i.id = issue_id
      order by ${latestFirst}, t.position limit ${A_PAGE} offset ${(page - 1) * A_PAGE}`,
  )
  const hits = rows.map(({ id, name, date, position, title, body }) => ({
    issue: { id, name, date },
    position,
    title: marked(title, terms),
    passages: passages(body, terms, MOST_PASSAGES),
  }))
  return { query, total, page, pages, hits, issues }
}

/**
 * Materialized, so that the index is asked first, whatever the planner believes of other tables. A word of a single
 * character has no pair and is looked for in every text: an index asked for no pair at all would have each text taken
 * apart again. Only published issues are filed; their status has the last word all the same.
 */
function foundBy(terms: readonly string[]): Sql {
  const pairs = [...new Set(terms.flatMap(bigrams))]
  const conditions = [
    ...(pairs.length > 0 ? [sql`text_bigrams(t.plain) @> (${pairs}::text[] collate "C")`] : []),
    ...terms.map((term) => sql`strpos(t.plain, ${term}) > 0`),
  ]
  return sql`
  with candidates as materialized (
    select issue_id, position from archive_texts t where ${join(conditions, ' and ')}
  ), found as (
    select c.issue_id, c.position from candidates c join issues i on i.id = c.issue_id and i.status = 'published'
  )`
}
