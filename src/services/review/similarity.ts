import { sql } from '@payloadcms/db-postgres/drizzle'

/** Of the marks that an article shares with so many others, each is a set phrase and says nothing. */
const COMMON_FROM = 50

/**
 * `(id, shared)`: articles with at least `least` of the given marks, the likeliest first. `other` is the condition on
 * them, where `o` is the article. Each mark is one look into the index, cut off where the mark is a common one.
 */
export function articlesSharing(input: {
  marks: ReturnType<typeof sql>
  least: number
  other: ReturnType<typeof sql>
  limit: number
}) {
  const { marks, least, other, limit } = input
  return sql`
    select hit.id, count(*)::int as shared
      from unnest(${marks}) as mark
     cross join lateral (
       select o.id from articles o where o.text_marks @> array[mark] and ${other} limit ${COMMON_FROM}
     ) hit
     group by hit.id having count(*) >= ${least}
     order by shared desc, hit.id
     limit ${limit}`
}
