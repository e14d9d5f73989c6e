import { isDay } from '../shanghaiDate'
import { plainCharacters } from '../text/plainCharacters'
import { squeeze } from './cleanText'
import type { Unit } from './readBrief'

export type PrintedRow = { order: number; company: string; received: number; used: number }

/** 来稿及刊用情况 of an earlier issue. `from`, `to`: days; `isWhole` where every line of it was understood. */
export type PrintedTable = {
  titleLines: string[]
  from: string | undefined
  to: string | undefined
  rows: PrintedRow[]
  note: string | undefined
  isWhole: boolean
}

const PERIOD = /(\d{4})年(\d{1,2})月(\d{1,2})日?[—－\-–~～至到]+(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/
const HEADINGS = /序号|企业名称|单位名称|来稿数|刊用数/g
const ORDER = /^(\d{1,3})[、.．]?(.*)$/
const FIGURE = /^\d{1,4}$/

/** Reads the section from its title to its end. */
export function readPrintedTable(units: readonly Unit[]): PrintedTable {
  const lines = units.flatMap(linesOf)
  const first = lines.findIndex(
    (line) => PERIOD.test(squeeze(line)) || isHeading(line) || rowOf(line) !== undefined,
  )
  const titleLines = lines.slice(0, Math.max(first, 1)).map(squeeze)
  const rest = lines.slice(Math.max(first, 1))
  const { rows, note, isOdd } = rowsOf(rest)
  const period = PERIOD.exec(squeeze(lines.join('')))
  const inOrder = rows.every(({ order }, index) => order === index + 1)
  const days = period ? daysOf(period) : undefined
  return {
    titleLines,
    from: days?.from,
    to: days?.to,
    rows,
    note,
    isWhole: rows.length > 0 && inOrder && !isOdd && days !== undefined,
  }
}

function linesOf({ part, text }: Unit): string[] {
  if (part.kind === 'table') return part.rows.map((cells) => cells.map(squeeze).join('\t'))
  // As it came: a space is what parts a name from its figures.
  return text === '' ? [] : [plainCharacters(part.kind === 'text' ? part.text : text).trim()]
}

function isHeading(line: string): boolean {
  return squeeze(line).replace(HEADINGS, '') === ''
}

type Sorted = { rows: PrintedRow[]; note: string | undefined; isOdd: boolean }

/** Rows with what stands between them, and the note, with whatever follows it. */
function rowsOf(lines: readonly string[]): Sorted {
  const noteAt = lines.findIndex((line) => /^注[：:]/.test(line))
  const body = (noteAt < 0 ? lines : lines.slice(0, noteAt)).filter(
    (line) => !isHeading(line) && !isPeriod(line),
  )
  const rows: (PrintedRow & { isBare: boolean; above: number })[] = []
  let between: string[] = []
  for (const line of body) {
    const row = rowOf(line)
    if (!row) {
      between.push(line)
      continue
    }
    const before = rows.at(-1)
    const forBefore = linesBelow(between.length, before, row)
    if (before) before.company += between.slice(0, forBefore).map(squeeze).join('')
    const above = between.slice(forBefore)
    rows.push({ ...row, company: above.map(squeeze).join('') + row.company, above: above.length })
    between = []
  }
  const last = rows.at(-1)
  // Below the last row: the rest of its name, or something that is none of the table.
  const isName = last !== undefined && between.length <= Math.max(1, last.above)
  if (last && isName) last.company += between.map(squeeze).join('')
  return {
    rows: rows.map(({ order, company, received, used }) => ({ order, company, received, used })),
    note: noteAt < 0 ? undefined : lines.slice(noteAt).join(''),
    isOdd: between.length > 0 && !isName,
  }
}

/**
 * Of the lines between two rows, how many go on with the name of the first. Where a cell's figures stand in the middle of
 * a long name, as much of it stands below them as above; where they stand beside its first line, all of it.
 */
function linesBelow(
  count: number,
  before: { isBare: boolean; above: number } | undefined,
  row: { isBare: boolean },
): number {
  if (!before) return 0
  const most = row.isBare ? count - 1 : count
  return Math.max(0, before.isBare ? Math.min(before.above, most) : most)
}

/** A row with its name, or bare figures of which the name stands around them. */
function rowOf(line: string): (PrintedRow & { isBare: boolean }) | undefined {
  const words = line.trim().split(/\s+/)
  const [received = '', used = ''] = words.slice(-2)
  const [, order, start = ''] = ORDER.exec(words[0] ?? '') ?? []
  if (words.length < 3 || order === undefined || !FIGURE.test(received) || !FIGURE.test(used))
    return undefined
  const company = [start, ...words.slice(1, -2)].join('')
  return {
    order: Number(order),
    company,
    received: Number(received),
    used: Number(used),
    isBare: company === '',
  }
}

function isPeriod(line: string): boolean {
  return (
    squeeze(line)
      .replace(PERIOD, '')
      .replace(/[（）()]/g, '') === ''
  )
}

function daysOf([, year = '', month = '', day = '', toYear, toMonth = '', toDay = '']: RegExpExecArray) {
  const from = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const to = `${toYear ?? year}-${toMonth.padStart(2, '0')}-${toDay.padStart(2, '0')}`
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined
}
