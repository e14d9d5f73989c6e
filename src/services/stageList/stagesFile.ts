import ExcelJS from 'exceljs'
import { shanghaiTime } from '../deliveries/closingReport'
import type { Download } from '../files/download'
import type { StageLine } from './listStages'

const HEADER = ['序号', '时间', '类别', '稿件或期号', '企业', '环节', '经手人', '意见、结论和依据'] as const
const WIDTHS = [6, 17, 6, 40, 14, 14, 12, 60] as const

/** 三审三校月报: every review, proof and verdict of a month, as a workbook on A4 across. */
export async function stagesFile({
  month,
  rows,
}: {
  month: string
  rows: readonly StageLine[]
}): Promise<Download> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('三审三校月报', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.addRow([`三审三校月报（${month.slice(0, 4)}年${Number(month.slice(5))}月）`]).font = {
    bold: true,
    size: 16,
  }
  sheet.mergeCells(1, 1, 1, HEADER.length)
  sheet.addRow([...HEADER]).font = { bold: true }
  rows.forEach(({ at, collection, title, company, step, by, comment }, index) =>
    sheet.addRow([
      index + 1,
      shanghaiTime(at).slice(0, 16),
      collection === 'articles' ? '稿件' : '期',
      title,
      company,
      step,
      by,
      comment,
    ]),
  )
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width))
  return {
    bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
    name: `三审三校月报（${month}）.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}
