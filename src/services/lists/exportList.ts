import ExcelJS from 'exceljs'
import { dayInShanghai } from '@/domain/shanghaiDate'
import type { PersonRequest } from '@/access/personRequest'
import type { Download } from '../files/download'
import type { ListSlug } from '@/domain/lists/listSheets'
import { LIST_KINDS } from './listKinds'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const WIDE = new Set(['name', 'email', 'company'])

/** A list as a file that the import takes back unchanged. */
export async function exportList(
  { slug, now }: { slug: ListSlug; now: Date },
  { req }: { req: PersonRequest },
): Promise<Download> {
  const { name, columns, cells } = LIST_KINDS[slug]
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  columns.forEach(({ key }, index) => {
    const column = sheet.getColumn(index + 1)
    column.width = WIDE.has(key) ? 36 : 14
    // As text: Excel would make numbers and dates of what only looks like one.
    column.numFmt = '@'
  })
  sheet.addRows([columns.map(({ label }) => label), ...(await cells(req))])
  sheet.getRow(1).font = { bold: true }
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer())
  return { bytes, name: `${name}（${dayInShanghai(now)}）.xlsx`, type: TYPE }
}
