import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { headingTexts } from '@/domain/brief/headingTexts'
import type { IssueView } from '@/domain/brief/issueView'
import { isShippedTerm } from '@/domain/text/terms'

/**
 * The lexicon's set phrases, names and persons that stand in a heading of the brief; undefined where there are none, so that
 * a brief is what it was while the office has no lexicon, or one that says what is known without it. Frozen with the rest: a later entry moves no printed line.
 */
export async function readTerms(
  view: Pick<IssueView, 'articles' | 'statistics' | 'scores'>,
  db: Db,
): Promise<string[] | undefined> {
  const { rows } = await db.query<{ text: string }>(
    sql`select distinct l.text from lexicon l join unnest(${headingTexts(view)}::text[]) heading on strpos(heading, l.text) > 0
        where l.kind in ('term', 'name', 'person') and l.active is not false and length(l.text) > 1 order by l.text`,
  )
  const own = rows.flatMap(({ text }) => (isShippedTerm(text) ? [] : [text]))
  return own.length > 0 ? own : undefined
}
