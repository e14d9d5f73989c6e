import ExcelJS from 'exceljs'
import type { Statistics } from '@/domain/statistics'
import { csv } from '../files/csv'
import type { Download } from '../files/download'

const HEADER = ['序号', '企业名称', '来稿数', '刊用数']

/** The table as a file, for Excel and WPS. */
export async function statisticsFile(statistics: Statistics, format: 'csv' | 'xlsx'): Promise<Download> {
  const name = `来稿及刊用情况（${statistics.from}至${statistics.to}）.${format}`
  const rows = [
    HEADER,
    ...statistics.rows.map(({ order, company, received, used }) => [order, company, received, used]),
  ]
  if (format === 'csv') {
    return { bytes: csv(rows), name, type: 'text/csv; charset=utf-8' }
  }
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('来稿及刊用情况')
  sheet.addRows(rows)
  sheet.getColumn(2).width = 44
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { bytes: Buffer.from(await workbook.xlsx.writeBuffer()), name, type }
}
