import type { Db } from '@/db/db'
import sql, { join, type Sql } from 'sql-template-tag'
import { type DeliveryStatus, NEEDS_PERSON } from '@/domain/delivery/statuses'
import type { Reason } from '@/domain/delivery/reasons'
import type { Stage } from '@/domain/answers/queue'
import type { AskedMarks } from '@/domain/stages/missingMarks'
import { ASKED_MARKS } from './askedMarks'
import { STAGED, type Staged, stageOf, waitingOrder } from './stages'
import { signersOf } from '../notices/signers'
import type { IssueStatus } from '@/domain/workflow/issue'

const SHOWN = 10

/** `since`: when it came in, ISO 8601. */
export type WaitingArticle = {
  id: number
  headline: string | null
  company: string | null
  since: string
  stage: Stage | null
}
export type OpenIssue = AskedMarks & {
  id: number
  name: string | null
  /** `2026-01-09` */
  date: string | null
  status: IssueStatus
  /** How many stand in it. */
  articles: number
  /** Where it waits for a signature: since when, ISO 8601, and whose. */
  submittedAt: string | null
  signers: { id: number; name: string }[]
  /** Where it is signed and waits for its minute: that, ISO 8601, and who set it. */
  publishAt: string | null
  scheduledBy: string | null
}
export type StuckDelivery = {
  id: number
  email: string
  /** The issue's name. */
  issue: string | null
  status: DeliveryStatus
  reason: Reason | null
}

export type OfficeDesk = {
  waiting: { total: number; oldest: WaitingArticle[] }
  /** Approved articles that stand in no issue yet. */
  unplaced: number
  issues: { total: number; latest: OpenIssue[] }
  deliveries: { total: number; latest: StuckDelivery[] }
  /** 批示 that are not closed, and the first day by which one is due: `2026-01-09`. */
  instructions: { open: number; due: string | null }
}

/** What waits for the office, asked for at once: it is on everybody's first page. For staff: the caller has checked. */
export async function readOfficeDesk(database: Db, person: number | undefined): Promise<OfficeDesk> {
  const stuck = sql`d.reason is distinct from 'superseded' and d.status in (${join(NEEDS_PERSON)})`
  const signers = sql`case when i.status = 'review' and i.publish_at is null then (
    select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name)), '[]') from (${signersOf(sql`i.id`)}) s
  ) else '[]' end`
  type Waiting = Omit<WaitingArticle, 'stage'> & Staged
  type Row = Omit<OfficeDesk, 'waiting'> & { waiting: { total: number; oldest: Waiting[] } }
  const { rows } = await database.query<Row>(sql`
      select json_build_object(
               'total', (select count(*) from articles where status = 'review'),
               'oldest', ${listed(sql`
                 select a.id, a.headline, c.short_name as company, coalesce(a.first_submitted_at, a.created_at) as since, ${STAGED}
                   from articles a left join companies c on c.id = a.company_id left join settings s on true
                  where a.status = 'review' order by ${waitingOrder(person)}`)}
             ) as waiting,
             (select count(*)::int from articles where status = 'approved' and issue_id is null) as unplaced,
             json_build_object(
               'total', (select count(*) from issues where status in ('draft', 'review')),
               'latest', ${listed(sql`
                 select i.id, i.name, i.date, i.status,
                        (select count(*) from issues_rels r where r.parent_id = i.id and r.path = 'articles') as articles,
                        i.submitted_at as "submittedAt", ${signers} as signers, i.publish_at as "publishAt", ${ASKED_MARKS},
                        (select u.name from users u where u.id = i.scheduled_by_id) as "scheduledBy"
                   from issues i where i.status in ('draft', 'review') order by i.total_number desc nulls first, i.id desc`)}
             ) as issues,
             json_build_object(
               'total', (select count(*) from deliveries d where ${stuck}),
               'latest', ${listed(sql`
                 select d.id, d.email, i.name as issue, d.status, d.reason
                   from deliveries d left join issues i on i.id = d.issue_id
                  where ${stuck} order by d.updated_at desc`)}
             ) as deliveries,
             (select json_build_object('open', count(*), 'due', min(due)) from instructions where closed is not true) as instructions`)
  const [desk] = rows
  if (!desk) throw new Error('a select without a table gave no row')
  const oldest = desk.waiting.oldest.map(({ reviews, reviewStages, differentPeople, ...article }) => ({
    ...article,
    stage: stageOf({ reviews, reviewStages, differentPeople }, person),
  }))
  return { ...desk, waiting: { ...desk.waiting, oldest } }
}

function listed(rows: Sql) {
  return sql`(select coalesce(json_agg(line), '[]') from (${rows} limit ${SHOWN}) line)`
}
