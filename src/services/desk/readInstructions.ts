import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { ScoreLevel } from '@/domain/scores/rules'

/** A leader's words on an issue or an article, by who and when. */
export type RegisteredInstruction = {
  id: number
  leader: string
  level: ScoreLevel
  /** `2026-01-09` */
  date: string
  isClosed: boolean
  /** The article it is on, on the page of its issue; null where it is on the whole issue, or on the page's own article. */
  headline: string | null
}

/** 批示 on one article, or on an issue and every article it prints; the latest first. For the office's eyes: the caller has checked. */
export async function readInstructions(
  db: Db,
  { collection, id }: { collection: 'articles' | 'issues'; id: number },
): Promise<RegisteredInstruction[]> {
  const isOn =
    collection === 'issues' ? sql`n.issue_id = ${id} or a.issue_id = ${id}` : sql`n.article_id = ${id}`
  const headline = collection === 'issues' ? sql`a.headline` : sql`null::text`
  const { rows } = await db.query<RegisteredInstruction>(sql`
    select n.id, n.leader, n.level, n.date, n.closed is true as "isClosed", ${headline} as headline
      from instructions n left join articles a on a.id = n.article_id
     where ${isOn} order by n.date desc, n.id desc`)
  return rows
}
