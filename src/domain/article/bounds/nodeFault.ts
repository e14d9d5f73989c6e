import { ARTICLE_LIMITS } from './limits'
import type { StoredNode } from '../lexical/storedNode'

/** The whole numbers of a node that printing counts with, and where they must lie. */
const NUMBERS = {
  indent: { from: 0, to: 20, name: '缩进' },
  start: { from: 0, to: 100_000, name: '起始编号' },
  colSpan: { from: 1, to: ARTICLE_LIMITS.tableColumns, name: '单元格跨的列数' },
  rowSpan: { from: 1, to: ARTICLE_LIMITS.tableRows, name: '单元格跨的行数' },
} as const

const WIDEST_COLUMN = 10_000

/** What a single node says that cannot be printed, to be read after its place. */
export function nodeFault(node: StoredNode): string | undefined {
  for (const [key, { from, to, name }] of Object.entries(NUMBERS)) {
    const value = node[key]
    if (value === undefined || value === null) continue
    const isInside = Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to
    if (!isInside) return `的${name}应是 ${from} 到 ${to} 的整数，请改正。`
  }
  const { text } = node
  if (text !== undefined && typeof text !== 'string') return '的格式有误，请删去后重新录入。'
  return areWidths(node.colWidths) ? undefined : '的列宽有误，请删去表格后重新插入。'
}

function areWidths(widths: unknown): boolean {
  if (widths === undefined || widths === null) return true
  if (!Array.isArray(widths) || widths.length > ARTICLE_LIMITS.tableColumns) return false
  return widths.every((width) => typeof width === 'number' && width > 0 && width <= WIDEST_COLUMN)
}
