import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { RuleError } from '@/domain/ruleError'
import { recordAudit } from './recordAudit'

/** What of the record has passed its time: rows, and their days in Shanghai; none where nothing has. */
export type PassedRecord = { rows: number; from: string; to: string }

export async function readPassedRecord(db: Db): Promise<PassedRecord | undefined> {
  const { rows } = await db.query<PassedRecord>(sql`
    select count(*)::int as rows, min(day)::text as "from", max(day)::text as "to" from (
      select (a.at at time zone 'Asia/Shanghai')::date as day
        from audit_chain c join audit a on a.id = c.audit_id order by c.position limit audit_cuttable()) passed`)
  return rows[0] && rows[0].rows > 0 ? rows[0] : undefined
}

/**
 * Cuts what has passed its time, once all of its days have been downloaded whole. The auditor's alone.
 * @throws RuleError forbidden | conflict
 */
export async function cutRecord({ req }: { req: PersonRequest }): Promise<{ rows: number }> {
  if (req.user.role !== 'auditor')
    throw new RuleError('forbidden', 'auditor-only', '只有审计员可以清理审计记录。')
  return inTransaction(req, async (transaction) => {
    const passed = await readPassedRecord(transaction)
    if (!passed) throw new RuleError('conflict', 'nothing-passed', '没有超过保存期限的审计记录。')
    const missing = await notDownloaded(transaction, passed)
    if (missing)
      throw new RuleError(
        'conflict',
        'not-downloaded',
        `${missing} 的审计记录还没有完整下载过，请先下载并妥善保存，再清理。`,
      )
    const { rows } = await transaction.query<{ cut: number }>(sql`select cut_audit()::int as cut`)
    const cut = rows[0]?.cut ?? 0
    await recordAudit({ event: 'record-cut', detail: { ...passed, rows: cut } }, { req })
    return { rows: cut }
  })
}

/** The first day of those that nobody has downloaded without any other filter. */
async function notDownloaded(db: Db, { from, to }: PassedRecord): Promise<string | undefined> {
  const { rows } = await db.query<{ day: string }>(sql`
    select day::date::text as day from generate_series(${from}::date, ${to}::date, interval '1 day') day
     where not exists (
       select from audit where event = 'list-downloaded' and collection = 'audit'
          and not detail ?| array['event', 'outcome', 'person']
          and coalesce(detail ->> 'from', '') <= day::date::text and coalesce(detail ->> 'to', '9') >= day::date::text)
     order by day limit 1`)
  return rows[0]?.day
}
