import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { RuleError } from '@/domain/ruleError'
import { tidyCell } from '@/domain/lists/tidyCell'
import { SHEET_LIMITS } from './limits'

/** A workbook's or text's cells as people see them, each trimmed, line breaks within a cell kept. */
export type SheetFile = { kind: 'file'; bytes: Uint8Array } | { kind: 'text'; text: string }

const ZIP = 0x504b0304
const OLE = 0xd0cf11e0

/**
 * Reads the first sheet of an .xlsx, a .csv (UTF-8 or GB 18030) or cells pasted from Excel. Run it in the sheet process
 * (pool/runSheet): a workbook unpacks to whatever it likes.
 * @throws RuleError invalid, saying what is wrong with the file
 */
export async function readSheet(input: SheetFile): Promise<string[][]> {
  if (input.kind === 'text') return bounded(await readText(input.text))
  const bytes = Buffer.from(input.bytes)
  const magic = bytes.length < 4 ? 0 : bytes.readUInt32BE(0)
  if (magic === OLE) {
    throw new RuleError(
      'invalid',
      'old-excel',
      '这是旧格式的 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 再导入。',
    )
  }
  return bounded(magic === ZIP ? await readWorkbook(bytes) : await readText(decoded(bytes)))
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  } catch {
    throw new RuleError('invalid', 'not-a-sheet', '打不开这个文件。请用 Excel 或 WPS 另存为 .xlsx 再导入。')
  }
  // Some programs put a hidden sheet first; the list is the first one with anything in it.
  const sheet = workbook.worksheets.find(({ state, rowCount }) => state === 'visible' && rowCount > 0)
  return sheet ? cellsOf(sheet) : []
}

async function readText(text: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook()
  const plain = text.replace(/^\uFEFF/, '')
  const sheet = await workbook.csv
    .read(Readable.from([plain]), {
      map: (value: unknown) => value,
      parserOptions: { delimiter: delimiterOf(plain), ignoreEmpty: false },
    })
    .catch(() => {
      const message = '没有读懂这份表格：引号没有成对。请在 Excel 或 WPS 中另存为 .xlsx 再导入。'
      throw new RuleError('invalid', 'not-a-sheet', message)
    })
  return cellsOf(sheet)
}

/** Excel's clipboard has tabs; some of its .csv files have semicolons. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1)
  const count = (mark: string) => line.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), '\t')
}

function decoded(bytes: Buffer): string {
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function cellsOf(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = []
  // With its empty rows: a fault is told by the row's number in the sheet.
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = []
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = tidyCell(textOf(cell.value))
    })
    rows[row.number - 1] = Array.from(cells, (cell) => cell ?? '')
  })
  return Array.from(rows, (row) => row ?? [])
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  // The text of a link may itself be rich.
  if ('hyperlink' in value) return textOf(value.text)
  if ('result' in value) return textOf(value.result)
  return ''
}

function bounded(rows: string[][]): string[][] {
  const { rows: mostRows, columns } = SHEET_LIMITS
  if (rows.length > mostRows) {
    throw new RuleError('invalid', 'too-many-rows', `表格有 ${rows.length} 行，一次最多导入 ${mostRows} 行。`)
  }
  return rows.map((cells) => cells.slice(0, columns))
}
