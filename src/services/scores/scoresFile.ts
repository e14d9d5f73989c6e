import ExcelJS from 'exceljs'
import { SCORES_TITLE } from '@/domain/scores/printed'
import { SCORE_RULES, SCORE_RULE_NAMES } from '@/domain/scores/rules'
import type { Scores } from '@/domain/answers/scores'
import { printedPeriod } from '@/domain/shanghaiDate'
import type { Download } from '../files/download'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** 通报: the points as a workbook, with title and period, on one sheet of A4 across. */
export async function scoresFile({ from, to, rows }: Scores): Promise<Download> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('记分通报', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  const header = [
    '序号',
    '企业名称',
    ...SCORE_RULE_NAMES.flatMap((rule) => [`${SCORE_RULES[rule].zh}（次）`, `${SCORE_RULES[rule].zh}（分）`]),
    '总分',
    '名次',
  ]
  sheet.addRow([SCORES_TITLE])
  sheet.addRow([printedPeriod(from, to)])
  for (const row of [1, 2]) {
    sheet.mergeCells(row, 1, row, header.length)
    sheet.getRow(row).alignment = { horizontal: 'center' }
  }
  sheet.getRow(1).font = { bold: true, size: 16 }
  sheet.addRow(header).font = { bold: true }
  for (const { order, company, parts, points, rank } of rows)
    sheet.addRow([order, company, ...parts.flatMap((part) => [part.count, part.points]), points, rank])
  sheet.getColumn(2).width = 36
  return {
    bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
    name: `记分通报（${from}至${to}）.xlsx`,
    type: TYPE,
  }
}
