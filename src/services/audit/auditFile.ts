import ExcelJS from 'exceljs'
import type { Db } from '@/db/db'
import { AUDIT_EVENTS, AUDIT_OUTCOMES } from '@/domain/audit'
import { RuleError } from '@/domain/ruleError'
import { dayInShanghai, timeInShanghai } from '@/domain/shanghaiDate'
import type { Download } from '../files/download'
import type { AuditQuery } from './auditQuery'
import { listAudit } from './listAudit'

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

/** What is asked for as a file, the newest first. @throws RuleError invalid where that is too much */
export async function auditFile(
  db: Db,
  { query, now }: { query: AuditQuery; now: Date },
): Promise<Download & { rows: number }> {
  const { rows, total } = await listAudit(db, { query, limit: MOST_ROWS })
  if (total > MOST_ROWS)
    throw new RuleError(
      'invalid',
      'too-many-rows',
      `符合条件的记录有 ${total} 条，一次最多导出 ${MOST_ROWS} 条，请缩短起止日期后再试。`,
    )
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
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
  return { bytes, name: `审计记录（${dayInShanghai(now)}）.xlsx`, type: TYPE, rows: rows.length }
}
