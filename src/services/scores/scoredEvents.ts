import sql from 'sql-template-tag'
import type { Period } from '@/domain/statistics'
import { belongs, dayOf, type Included, periodRows, receivedIn, usedIn } from '../statistics/countPeriods'

/** The points of a set of rules for an event, by its rule and level. */
const points = sql`case e.rule
  when 'received' then r.received when 'used' then r.used when 'solicited' then r.solicited when 'missed' then r.missed
  when 'adopted' then case e.level
    when 'district' then r.adopted_district when 'city' then r.adopted_city else r.adopted_nation end
  else case e.level
    when 'district' then r.instruction_district when 'city' then r.instruction_city else r.instruction_nation end
  end`

/**
 * All that points are for in a period, as the named queries `events` (what happened, once) and `scored`
 * `(company_id, rule, level, day, article_id, label, about, points)`, `about` the article's headline where `label` is another's name: by the rules in force on the day itself, so that a past period counts
 * by the rules of its time. What a company sends in counts up to the month's cap, first come first counted.
 *
 * @param today `YYYY-MM-DD`: a request that is due today may still be answered
 * @param including an issue about to be published, counted as if it were
 */
export function scoredEvents({
  from,
  to,
  today,
  including,
}: Period & { today: string; including?: Included }) {
  return sql`
    periods as (${periodRows([{ from, to }])}),
    events as (
      select a.company_id, 'received' as rule, null::text as level, a.id as article_id, a.headline as label, null::text as about,
             to_char(a.first_submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, a.first_submitted_at as at
        from periods p join articles a on ${receivedIn}
      union all
      select a.company_id, case when a.solicitation_id is null then 'used' else 'solicited' end, null, a.id, a.headline, null,
             ${dayOf(including)}, null
        from periods p join issues i on ${usedIn(including)}
        join issues_rels ir on ir.parent_id = i.id and ir.path = 'articles' join articles a on a.id = ir.articles_id and ${belongs(including)}
      union all
      select a.company_id, 'adopted', ad.level::text, a.id, ad.body, a.headline, ad.date, null
        from periods p join adoptions ad on ad.date between p.first and p.last join articles a on a.id = ad.article_id
      union all
      select a.company_id, 'instruction', n.level::text, a.id, n.leader, a.headline, n.date, null
        from periods p join instructions n on n.date between p.first and p.last join articles a on a.id = n.article_id
      union all
      select sr.companies_id, 'missed', null, null, s.topic, null, s.due, null
        from periods p join solicitations s on s.due between p.first and p.last and s.due < ${today} and s.status <> 'draft'
        join solicitations_rels sr on sr.parent_id = s.id and sr.path = 'companies'
       where (select count(*) from articles a where a.solicitation_id = s.id and a.company_id = sr.companies_id
                 and a.first_submitted_at is not null) < coalesce(s.wanted, 1)
    ),
    ranked as (
      select e.*, row_number() over (partition by e.company_id, e.rule, left(e.day, 7) order by e.at, e.article_id) as nth
        from events e where e.company_id is not null
    ),
    scored as (
      select e.company_id, e.rule, e.level, e.day, e.article_id, e.label, e.about,
             case when e.rule = 'received'
                  then greatest(least(r.received, coalesce(r.received_cap, 'infinity') - (e.nth - 1) * r.received), 0)
                  else ${points} end as points
        from ranked e
        -- Before the first rules nothing was counted.
        join lateral (select * from score_rules s where s."from" <= e.day order by s."from" desc limit 1) r on true
    )`
}
