import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { csv } from '../files/csv'
import { shanghaiTime } from '../deliveries/closingReport'

type Step = {
  at: Date
  collection: string
  document: number
  action: string
  from: string
  to: string
  name: string | null
  comment: string | null
}

const STEPS_HEADER = ['时间', '对象', '编号', '操作', '原状态', '新状态', '操作人', '意见']

/** Every step of an issue and of the articles in it, as a CSV. */
export async function transitionsCsv(
  db: Db,
  { issue, articles }: { issue: number; articles: readonly number[] },
): Promise<Buffer> {
  const { rows } = await db.query<Step>(sql`
    select at, collection, document::int as document, action, "from", "to", by_name as name, comment from transitions
     where (collection = 'issues' and document = ${issue})
        or (collection = 'articles' and document = any(${articles}::numeric[]))
     order by at, id`)
  const steps = rows.map(({ at, collection, document, action, from, to, name, comment }) => [
    shanghaiTime(at.toISOString()),
    collection,
    document,
    action,
    from,
    to,
    name ?? '',
    comment ?? '',
  ])
  return csv([STEPS_HEADER, ...steps])
}

type Entry = {
  at: Date
  event: string
  name: string | null
  address: string | null
  outcome: string
  detail: unknown
}

const AUDIT_HEADER = ['时间', '事项', '操作人', '来自', '结果', '详情']

/** What the audit holds of an issue, as a CSV; who took it out is left out, or each package would differ from the last. */
export async function auditCsv(db: Db, issue: number): Promise<Buffer> {
  const { rows } = await db.query<Entry>(sql`
    select at, event, actor_name as name, address, outcome, detail from audit
     where collection = 'issues' and document = ${String(issue)} and event <> 'list-downloaded' order by id`)
  const entries = rows.map(({ at, event, name, address, outcome, detail }) => [
    shanghaiTime(at.toISOString()),
    event,
    name ?? '',
    address ?? '',
    outcome,
    detail === null ? '' : JSON.stringify(detail),
  ])
  return csv([AUDIT_HEADER, ...entries])
}
