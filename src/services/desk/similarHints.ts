import type { SimilarHint } from '@/domain/answers/queue'
import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import { keepLatest } from '@/domain/keepLatest'
import { articlesSharing } from '../review/similarity'

/** From this part of its text on, an article is shown as a possible duplicate in the queue. */
const SUSPICIOUS = 0.3

/** How long a hint is believed: the other article, too, may have been changed. */
const BELIEVED_MS = 10 * 60_000
const MOST_KEPT = 1_000

/** Looked for once for each text, not at every look at the queue. By article and its text. */
const kept = new Map<string, { hint: SimilarHint | null; until: number }>()

/** By id: the earlier article that each of these has most in common with, if that is much. `text` tells texts apart. */
export async function similarHints(
  database: Db,
  articles: readonly { id: number; text: string }[],
): Promise<Map<number, SimilarHint | null>> {
  const now = Date.now()
  const isKnown = (key: string) => (kept.get(key)?.until ?? 0) > now
  const unknown = articles.filter((article) => !isKnown(keyOf(article)))
  if (unknown.length > 0) {
    const found = await lookFor(
      database,
      unknown.map(({ id }) => id),
    )
    for (const article of unknown) {
      const value = { hint: found.get(article.id) ?? null, until: now + BELIEVED_MS }
      keepLatest(kept, { key: keyOf(article), value, most: MOST_KEPT })
    }
  }
  return new Map(articles.map((article) => [article.id, kept.get(keyOf(article))?.hint ?? null]))
}

function keyOf({ id, text }: { id: number; text: string }): string {
  return `${id} ${text}`
}

async function lookFor(database: Db, ids: readonly number[]): Promise<Map<number, SimilarHint>> {
  // Sixteen of the smallest marks are a fair sample; a share of three tenths shows as four or five of them.
  const likely = articlesSharing({
    marks: sql`a.text_marks[1:16]`,
    besides: sql`a.id`,
    least: 3,
    limit: 4,
  })
  const { rows } = await database.query<SimilarHint & { of: number }>(sql`
      select a.id as of, nearest.*
        from articles a
       cross join lateral (
         select o.id, o.headline, part.share
           from (${likely}) likely
           join articles o on o.id = likely.id
          cross join lateral (
            select marks_in_common(a.text_marks, o.text_marks)::real / nullif(cardinality(a.text_marks), 0) as share
          ) part
          where part.share >= ${SUSPICIOUS} and (o.first_submitted_at, o.id) < (a.first_submitted_at, a.id)
          order by part.share desc limit 1
       ) nearest
       where a.id = any (${ids}::int[])`)
  return new Map(rows.map(({ of, ...hint }) => [of, hint]))
}
