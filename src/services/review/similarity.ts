import sql, { type Sql } from 'sql-template-tag'

/** Of the marks that an article shares with so many others, each is a set phrase and says nothing. */
const COMMON_FROM = 50

/**
 * `(id, shared)`: articles that came in, other than `besides`, with at least `least` of the given marks, the likeliest
 * first. Each mark is one look into the index, cut off where the mark is a common one.
 */
export function articlesSharing(input: { marks: Sql; besides: Sql; least: number; limit: number }) {
  const { marks, besides, least, limit } = input
  return sql`
    select hit.id, count(*)::int as shared
      from unnest(${marks}) as mark
     cross join lateral articles_with_mark(mark, ${besides}, ${COMMON_FROM}) as hit (id)
     group by hit.id having count(*) >= ${least}
     order by shared desc, hit.id
     limit ${limit}`
}
