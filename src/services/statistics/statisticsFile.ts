import ExcelJS from 'exceljs'
import type { Statistics } from '@/domain/statistics'
import { attachment } from '../http/attachment'

const HEADER = ['序号', '企业名称', '来稿数', '刊用数']
const BOM = '\uFEFF'

/** The table as a file. Excel takes CSV for UTF-8 only with a byte order mark. */
export async function statisticsFile(statistics: Statistics, format: 'csv' | 'xlsx'): Promise<Response> {
  const name = `来稿及刊用情况（${statistics.from}至${statistics.to}）.${format}`
  const rows = [HEADER, ...statistics.rows.map(({ order, company, received, used }) => [order, company, received, used])]
  if (format === 'csv') {
    const text = rows.map((row) => row.map(csvCell).join(',')).join('\r\n')
    return attachment(Buffer.from(`${BOM}${text}\r\n`), { name, type: 'text/csv; charset=utf-8' })
  }
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('来稿及刊用情况')
  sheet.addRows(rows)
  sheet.getColumn(2).width = 44
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return attachment(Buffer.from(await workbook.xlsx.writeBuffer()), { name, type })
}

/** A text that begins like a formula is run as one by Excel and WPS; an apostrophe before it keeps it text. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
