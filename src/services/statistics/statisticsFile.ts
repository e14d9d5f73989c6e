import ExcelJS from 'exceljs'
import { printedPeriod } from '@/domain/shanghaiDate'
import type { Statistics } from '@/domain/statistics'
import { csv } from '../files/csv'
import type { Download } from '../files/download'

const TITLE = '来稿及刊用情况'
const HEADER = ['序号', '企业名称', '来稿数', '刊用数']
const COUNTED =
  '注：来稿数统计各企业投来的稿件，以首次提交的日期为准；刊用数统计所署企业在本时段各期简报中刊出的稿件，含选自公众号、官网等处的，所以可能多于来稿数。'

type Shown = Statistics & { source?: { name: string } }

/** The table as a file for Excel and WPS: the rows alone as CSV, for programs; as XLSX what is printed and filed, on one A4. */
export async function statisticsFile(statistics: Shown, format: 'csv' | 'xlsx'): Promise<Download> {
  const name = `${TITLE}（${statistics.from}至${statistics.to}）.${format}`
  if (format === 'csv') {
    return { bytes: csv([HEADER, ...rowsOf(statistics)]), name, type: 'text/csv; charset=utf-8' }
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { bytes: await sheetOf(statistics), name, type }
}

function rowsOf({ rows }: Statistics) {
  return rows.map(({ order, company, received, used }) => [order, company, received, used])
}

async function sheetOf(statistics: Shown): Promise<Buffer> {
  const { from, to, rows, source } = statistics
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(TITLE, {
    // 9: A4.
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 1, horizontalCentered: true },
  })
  const sum = (valueOf: (row: Statistics['rows'][number]) => number) =>
    rows.reduce((total, row) => total + valueOf(row), 0)
  sheet.addRows([
    [TITLE],
    [`（${printedPeriod(from, to)}）`],
    HEADER,
    ...rowsOf(statistics),
    ['', '合计', sum(({ received }) => received), sum(({ used }) => used)],
    [source ? `注：数字取自${source.name}刊印的表。` : COUNTED],
  ])
  const last = sheet.rowCount
  for (const row of [1, 2, last]) sheet.mergeCells(row, 1, row, HEADER.length)
  for (const row of [1, 2, 3]) sheet.getRow(row).alignment = { horizontal: 'center' }
  sheet.getRow(1).font = { size: 16, bold: true }
  sheet.getRow(last).alignment = { wrapText: true, vertical: 'top' }
  // A merged cell does not grow with its text.
  sheet.getRow(last).height = source ? 18 : 54
  sheet.columns = [{ width: 8 }, { width: 44 }, { width: 10 }, { width: 10 }]
  const line = { style: 'thin' } as const
  for (let row = 3; row < last; row += 1) {
    for (let column = 1; column <= HEADER.length; column += 1)
      sheet.getCell(row, column).border = { top: line, left: line, bottom: line, right: line }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
