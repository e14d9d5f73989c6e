import ExcelJS from 'exceljs'
import type { Db } from '@/db/db'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/domain/audit'
import { RuleError } from '@/domain/ruleError'
import { dayInShanghai, timeInShanghai } from '@/domain/shanghaiDate'
import type { Download } from '../files/download'
import type { AuditExport } from './auditQuery'
import { listAudit, type AuditRow } from './listAudit'

/** As many as are written within a third of a second; a month of an office of the sample's size has some hundreds. */
export const MOST_ROWS = 10_000

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const COLUMNS = [
  ['编号', 10],
  ['时间', 20],
  ['事项', 16],
  ['结果', 10],
  ['操作人', 20],
  ['账号编号', 10],
  ['来自', 18],
  ['对象', 16],
  ['对象编号', 10],
  ['详情', 60],
] as const

/** What the record of a download says of it: of a part also the ids of its first and last row, between which it has all. */
export type AuditFile = Download & { rows: number; first?: number; last?: number }

/**
 * What is asked for as a file, the newest first; a day that has more, part by part, the oldest first.
 * @throws RuleError invalid where that is too much
 */
export async function auditFile(
  db: Db,
  { query: { part, ...query }, now }: { query: AuditExport; now: Date },
): Promise<AuditFile> {
  const skip = part === undefined ? 0 : (part - 1) * MOST_ROWS
  const { rows, total } = await listAudit(db, {
    query,
    limit: MOST_ROWS,
    skip,
    isForward: part !== undefined,
  })
  if (part === undefined && total > MOST_ROWS)
    throw new RuleError(
      'invalid',
      'too-many-rows',
      `符合条件的记录有 ${total} 条，一次最多导出 ${MOST_ROWS} 条，请缩短起止日期后再试；只查一天时，可以在“审计”页面分几份下载。`,
    )
  const bytes = await workbookOf(rows)
  const which = part === undefined ? '' : `第${part}份`
  return {
    bytes,
    name: `审计记录（${dayInShanghai(now)}）${which}.xlsx`,
    type: TYPE,
    rows: rows.length,
    ...(part !== undefined && { first: rows[0]?.id, last: rows.at(-1)?.id }),
  }
}

async function workbookOf(rows: readonly AuditRow[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('审计记录', { views: [{ state: 'frozen', ySplit: 1 }] })
  COLUMNS.forEach(([, width], index) => (sheet.getColumn(index + 1).width = width))
  sheet.addRow(COLUMNS.map(([label]) => label))
  for (const row of rows)
    sheet.addRow([
      row.id,
      timeInShanghai(row.at),
      AUDIT_EVENTS[row.event].zh,
      AUDIT_OUTCOMES[row.outcome].zh,
      row.actorName,
      row.actor,
      row.address,
      row.collection,
      row.document,
      row.detail === null ? '' : JSON.stringify(row.detail).slice(0, 30_000),
    ])
  sheet.getRow(1).font = { bold: true }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
