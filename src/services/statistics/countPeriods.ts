import type { Db } from '@/db/db'
import sql, { join } from 'sql-template-tag'
import { startOfDay } from '@/domain/shanghaiDate'
import type { Period } from '@/domain/statistics'

/** One active company's figures; companies in the office's order. */
export type CompanyFigures = {
  companyId: number
  company: string
  shortName: string
  received: number
  /** Of what was received, how much has been printed since, in whichever issue. */
  receivedAndUsed: number
  used: number
}

/**
 * 来稿 and 刊用 of each active company, for each of the periods, in their order. What is counted is said once, in
 * `receivedIn` and `usedIn`; the lists behind the figures read by the same words.
 */
export async function countPeriods(
  database: Db,
  given: { periods: readonly Period[]; including?: Included },
): Promise<CompanyFigures[][]> {
  const { rows } = await database.query<PeriodFigures>(figuresIn(given))
  return given.periods.map((_, index) =>
    rows.flatMap(({ place, ...figures }) => (place === index + 1 ? [figures] : [])),
  )
}

/** `place`: of the period, counted from 1. */
export type PeriodFigures = CompanyFigures & { place: number }

/** The statement behind it, in the order of periods and companies. */
export function figuresIn({ periods, including }: { periods: readonly Period[]; including?: Included }) {
  // PostgreSQL knows how much lies between two given days, and guesses of what lies between days in a table.
  const days = periods.flatMap(({ from, to }) => [from, to]).sort()
  const [first = '', last = ''] = [days.at(0), days.at(-1)]
  return sql`
      with periods as (${periodRows(periods)}),
      received as (
        -- Period by period: else each of the articles is compared with all the periods.
        select p.place, sent.* from periods p cross join lateral (
          select a.company_id, count(*)::int as n, count(*) filter (where a.status = 'published')::int as printed
            from articles a where ${receivedIn} group by 1
        ) sent
      ), used as (
        select p.place, printed.company_id, count(*)::int as n from periods p
          join issues i on ${usedIn(including)} and ${datedBetween({ first, last }, including)}
         -- Issue by issue: PostgreSQL would rather read every article there is.
         cross join lateral (
           select a.company_id from issues_rels r join articles a on a.id = r.articles_id
            where r.parent_id = i.id and r.path = 'articles' and ${belongs(including)} offset 0
         ) printed
         group by 1, 2
      )
      select p.place, c.id as "companyId", c.name as company, c.short_name as "shortName",
             coalesce(received.n, 0) as received, coalesce(received.printed, 0) as "receivedAndUsed",
             coalesce(used.n, 0) as used
        from periods p
       cross join companies c
        left join received on received.company_id = c.id and received.place = p.place
        left join used on used.company_id = c.id and used.place = p.place
       where c.active order by p.place, c."order", c.id`
}

/**
 * An issue about to be published, counted as if it were: its own table must not leave it out. Of one that is corrected `date` is
 * the day it is given, which may be another than the one in its row.
 */
export type Included = { id: number; date: string; articles: number[] }

/** `(place, since, until, first, last)` a period: instants, `until` excluded, and the days themselves. */
export function periodRows(periods: readonly Period[]) {
  const rows = periods.map(({ from, to }, index) => {
    const [since, until] = [startOfDay(from).toISOString(), startOfDay(to, 1).toISOString()]
    return sql`(${index + 1}::int, ${since}::timestamptz, ${until}::timestamptz, ${from}::text, ${to}::text)`
  })
  return sql`select * from (values ${join(rows, ', ')}) as period (place, since, until, first, last)`
}

/**
 * Article `a` is 来稿 of period `p`: its first submission lies in it, whatever became of it. What stands in an issue of
 * before the system was entered, not sent in, on the day that is written there.
 */
export const receivedIn = sql`
  a.channel = 'submission' and a.first_submitted_at >= p.since and a.first_submitted_at < p.until
  and not exists (select from issues filed where filed.id = a.issue_id and filed.filed)`

/** The day by which issue `i` counts. */
export function dayOf(including?: Included) {
  if (!including) return sql`i.date`
  return sql`case when i.id = ${including.id} then ${including.date}::text else i.date end`
}

/** Issue `i` counts for period `p`: it is published and dated in it. */
export function usedIn(including?: Included) {
  const dated = sql`${dayOf(including)} between p.first and p.last`
  return sql`${dated} and (i.status = 'published' or i.id = ${including?.id ?? 0})`
}

/** Of issues `i` no more are read than may count at all, by their index. */
function datedBetween({ first, last }: { first: string; last: string }, including?: Included) {
  const dated = sql`i.date between ${first} and ${last}`
  return including ? sql`(${dated} or i.id = ${including.id})` : dated
}

/** Of an issue `i` about to be published only the articles `a` that it will be published with. */
export function belongs(including?: Included) {
  if (!including) return sql`true`
  return sql`(i.status = 'published' or a.id = any(${including.articles}::int[]))`
}
