import sql, { join, type Sql } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { issueRank, latestFirst } from './latestFirst'
import type { ArchivedIssue } from './archivedIssues'
import { namedIssues } from './namedIssues'
import { gramsOfWord } from '@/domain/text/grams'
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
  /** How many articles there are, `MOST_HITS` where there are more. */
  total: number
  hasMore: boolean
  page: number
  pages: number
  hits: ArchiveHit[]
  /** Those that the query names by number or date. */
  issues: ArchivedIssue[]
}

const A_PAGE = 20
/** Nobody turns more pages than these: of a word that stands in more articles only the latest are shown, and none beyond is counted. */
export const MOST_HITS = 500
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
 * in the same article. Characters and their pairs find the candidates by index, whatever the locale; the words themselves are
 * then looked for in them.
 */
export async function searchArchive(
  db: Db,
  { query, page }: { query: string; page: number },
): Promise<ArchiveAnswer> {
  const terms = searchTerms(query)
  const issues = page === 1 ? await namedIssues(db, { query }) : []
  if (terms.length === 0) return { query, total: 0, hasMore: false, page: 1, pages: 0, hits: [], issues }
  const counted = await db.query<{ total: number }>(
    sql`${candidates(terms)}
      select count(*)::int as total from (select from candidates where ${holds(terms)} limit ${MOST_HITS + 1}) found`,
  )
  const found = counted.rows[0]?.total ?? 0
  const [total, hasMore] = [Math.min(found, MOST_HITS), found > MOST_HITS]
  const pages = Math.ceil(total / A_PAGE)
  const offset = (page - 1) * A_PAGE
  const { rows } =
    page > pages
      ? { rows: [] }
      : await db.query<Row>(hasMore ? fromTheLatest(terms, offset) : fromTheIndex(terms, offset))
  const hits = rows.map(({ id, name, date, position, title, body }) => ({
    issue: { id, name, date },
    position,
    title: marked(title, terms),
    passages: passages(body, terms, MOST_PASSAGES),
  }))
  return { query, total, hasMore, page, pages, hits, issues }
}

/**
 * Materialized, so that the index is asked, whatever the planner believes of a limit; it is read no further than the rest
 * of the statement asks.
 */
function candidates(terms: readonly string[]): Sql {
  const grams = [...new Set(terms.flatMap(gramsOfWord))]
  return sql`
  with candidates as materialized (
    select issue_id, position, plain from archive_texts where text_grams(plain) @> (${grams}::text[] collate "C")
  )`
}

function holds(terms: readonly string[]): Sql {
  return join(
    terms.map((term) => sql`strpos(plain, ${term}) > 0`),
    ' and ',
  )
}

/** A few are found by the index and put in order. Only published issues are filed; their status has the last word all the same. */
function fromTheIndex(terms: readonly string[], offset: number): Sql {
  return sql`${candidates(terms)}, found as materialized (
      select issue_id, position from candidates where ${holds(terms)}
    )
    select i.id, i.name, i.date, t.position, t.title, t.body
      from found join archive_texts t using (issue_id, position) join issues i on i.id = issue_id and i.status = 'published'
     order by ${latestFirst}, t.position limit ${A_PAGE} offset ${offset}`
}

/**
 * Where many texts match, the latest issues are read one after the other until the page is full: PostgreSQL knows that they come in
 * order and sorts within one issue at a time.
 */
function fromTheLatest(terms: readonly string[], offset: number): Sql {
  return sql`
    select i.id, i.name, i.date, t.position, t.title, t.body
      from (
        select i.id, i.name, i.date, i.number, ${issueRank} as rank, i.total_number is null as is_supplement
          from issues i where i.status = 'published' order by ${latestFirst} offset 0
      ) i
     cross join lateral (
       select position, title, body from archive_texts where issue_id = i.id and ${holds(terms)} limit ${MOST_HITS}
     ) t
     order by i.rank desc, i.is_supplement desc, i.date desc, i.number desc, i.id desc, t.position limit ${A_PAGE} offset ${offset}`
}
