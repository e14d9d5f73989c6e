import ExcelJS from 'exceljs'
import { timeInShanghai } from '@/domain/shanghaiDate'

const SHEETS: Readonly<Record<string, string>> = {
  account: '账号',
  sessions: '登录',
  notices: '通知',
  messages: '消息',
  mails: '收到的简报',
  record: '审计记录',
  steps: '流转',
  articles: '稿件',
  namedIn: '其他提到处',
}
/** A cell of Excel takes 32,767 characters. */
const LONGEST = 30_000
const MOST_WIDTH = 60

/** The same as the JSON, for whoever has Excel: a sheet for each list, the account as one field a row. */
export async function personalSheets(content: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  for (const [key, title] of Object.entries(SHEETS)) {
    const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
    const rows = tableOf(content[key])
    sheet.addRows(rows)
    sheet.getRow(1).font = { bold: true }
    rows[0]?.forEach((_, index) => {
      const longest = Math.max(...rows.slice(0, 100).map((row) => String(row[index] ?? '').length))
      sheet.getColumn(index + 1).width = Math.min(MOST_WIDTH, Math.max(10, longest + 2))
    })
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

type Cell = string | number | boolean | null

/** A list has its fields as columns; what is one thing has a row for each field. */
function tableOf(value: unknown): Cell[][] {
  if (!Array.isArray(value)) {
    const fields = Object.entries(value ?? {}).map(([name, content]): Cell[] => [name, cellOf(content)])
    return [['项目', '内容'], ...fields]
  }
  const rows = value as Record<string, unknown>[]
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return [['（没有记录）']]
  return [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))]
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return timeInShanghai(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST)
}
