import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { PROOF_STAGES } from '@/domain/stages/proofs'
import { REVIEWS } from '@/domain/stages/reviews'
import { wordsOf } from '@/domain/workflow/recordWords'

/** One review, proof, verdict, refusal or fall of them, as it is on record. */
export type StageLine = {
  at: string
  collection: 'articles' | 'issues'
  document: number
  /** Of the article, or the name. */
  title: string
  company: string
  action: string
  step: string
  by: string
  comment: string
}

const ACTIONS = [...Object.keys(REVIEWS), ...PROOF_STAGES, 'secrecyCheck', 'lapse', 'return', 'reject']

/** Everything of 三审三校 that happened in a time, in its order. For the office's eyes: the caller has checked. */
export async function listStages(
  db: Db,
  { from, before }: { from: Date; before: Date },
): Promise<StageLine[]> {
  const { rows } = await db.query<Omit<StageLine, 'step' | 'at'> & { at: Date }>(sql`
    select t.at, t.collection, t.document::int as document, t.action, coalesce(t.by_name, '') as by,
           coalesce(t.comment, '') as comment, coalesce(a.headline, i.name, '') as title,
           coalesce(c.short_name, '') as company
      from transitions t
      left join articles a on a.id = t.article_id
      left join companies c on c.id = a.company_id
      left join issues i on i.id = t.issue_id
     where t.at >= ${from} and t.at < ${before} and t.collection in ('articles', 'issues')
       and t.action = any(${ACTIONS}::text[])
     order by t.at, t.id`)
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    step: wordsOf(row.collection).step(row.action),
  }))
}
