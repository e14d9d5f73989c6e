import type { DatabaseError } from 'pg'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { RuleError } from '@/domain/ruleError'
import { recordAudit } from './recordAudit'

// https://www.postgresql.org/docs/18/errcodes-appendix.html
const DATA_CORRUPTED = 'XX001'

type Cut = { rows: number; position?: number; hash?: string }

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
 * Cuts what has passed its time, once an auditor has downloaded all of it. The auditor's alone; `cut_audit` looks again, and
 * whether it is as it was written.
 * @throws RuleError forbidden | conflict
 */
export async function cutRecord({ req }: { req: PersonRequest }): Promise<{ rows: number }> {
  if (req.user.role !== 'auditor')
    throw new RuleError('forbidden', 'auditor-only', '只有审计员可以清理审计记录。')
  return inTransaction(req, async (transaction) => {
    const passed = await readPassedRecord(transaction)
    if (!passed) throw new RuleError('conflict', 'nothing-passed', '没有超过保存期限的审计记录。')
    const { rows } = await transaction.query<{ day: string | null }>(
      sql`select audit_not_downloaded()::text as day`,
    )
    const missing = rows[0]?.day
    if (missing)
      throw new RuleError(
        'conflict',
        'not-downloaded',
        `${missing} 的审计记录还没有由审计员完整下载过，请先下载并妥善保存，再清理。`,
      )
    const cut = await cutPassed(transaction)
    await recordAudit({ event: 'record-cut', detail: { ...passed, ...cut } }, { req })
    return { rows: cut.rows }
  })
}

/** Takes out what has passed. @returns how many rows, and the last link of them, which the rest is verified from */
async function cutPassed(db: Db): Promise<Cut> {
  const { rows } = await db.query<Cut>(sql`select cut_audit()::int as rows`).catch((error: unknown) => {
    if ((error as DatabaseError).code !== DATA_CORRUPTED) throw error
    throw new RuleError(
      'conflict',
      'record-broken',
      '要清理的审计记录与写入时不符，没有清理。请系统管理员在服务器上运行 npm run audit -- verify 查明从哪一条起不符。',
    )
  })
  const { rows: anchors } = await db.query<{ position: number; hash: string }>(
    sql`select position::int, encode(hash, 'hex') as hash from audit_anchors order by position desc limit 1`,
  )
  return { rows: 0, ...anchors[0], ...rows[0] }
}
