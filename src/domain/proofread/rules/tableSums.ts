import { childrenOf, isText, rootOf, type StoredNode } from '../../article/lexical/storedNode'
import type { Hit } from '../finding'

type Cell = { text: string; offset: number; isSpanned: boolean }
/** A hit in a block of the text, its places counted from the block's beginning. */
export type BlockHit = Hit & { paragraph: number }

const TOTAL = /^(?:合计|总计|共计|总数|总和)[：:]?$/
const PART = /^(?:小计)[：:]?$/
/** Columns whose figures are not added up. */
const NO_SUM = /率|均|单价|序号|排名|名次|年份|编号|同比|环比|增长|增幅|电话|时间|日期/
const SHARE = /占比|比例|比重|占/

/** Totals of tables that are not the sum of what stands above or before them, to what rounding may do. */
export function tableSums(state: unknown): BlockHit[] {
  const root = rootOf(state)
  if (!root) return []
  return childrenOf(root).flatMap((block, paragraph) =>
    block.type === 'table' ? inTable(gridOf(block)).map((hit) => ({ ...hit, paragraph })) : [],
  )
}

function gridOf(table: StoredNode): Cell[][] {
  let offset = 0
  return childrenOf(table).map((row) =>
    childrenOf(row).map((cell) => {
      const text = textOf(cell)
      const from = offset
      offset += text.length
      return {
        text: text.trim(),
        offset: from + (text.length - text.trimStart().length),
        isSpanned: spans(cell),
      }
    }),
  )
}

function inTable([heading = [], ...rows]: Cell[][]): Hit[] {
  if ([heading, ...rows].some((row) => row.some(({ isSpanned }) => isSpanned))) return []
  return [...columnFaults(heading, rows), ...rowFaults(heading, rows)]
}

function columnFaults(heading: readonly Cell[], rows: readonly Cell[][]): Hit[] {
  const kindOf = (row: readonly Cell[]) => {
    const first = row.find(({ text }) => text !== '')?.text.replace(/\s/g, '') ?? ''
    return TOTAL.test(first) ? 'total' : PART.test(first) ? 'part' : 'row'
  }
  return heading.flatMap(({ text: name }, column) => {
    if (NO_SUM.test(name)) return []
    const faults: Hit[] = []
    let rest: number[] = []
    const parts: number[] = []
    for (const row of rows) {
      const kind = kindOf(row)
      const cell = row[column]
      const value = cell && numberOf(cell.text)
      if (kind === 'row') {
        if (value !== undefined) rest.push(value)
        continue
      }
      const terms = kind === 'total' && parts.length > 0 ? [...parts, ...rest] : rest
      if (cell && value !== undefined && terms.length > 1)
        faults.push(...sumFault(cell, { value, terms, name }))
      if (kind === 'part' && value !== undefined) parts.push(value)
      rest = []
    }
    return faults
  })
}

function rowFaults(heading: readonly Cell[], rows: readonly Cell[][]): Hit[] {
  const totalAt = heading.findIndex(({ text }) => TOTAL.test(text.replace(/\s/g, '')))
  if (totalAt < 2) return []
  const columns = heading.flatMap(({ text }, column) =>
    column > 0 && column < totalAt && !NO_SUM.test(text) && !SHARE.test(text) ? [column] : [],
  )
  return rows.flatMap((row) => {
    const total = row[totalAt]
    const value = total && numberOf(total.text)
    const terms = columns.map((column) => numberOf(row[column]?.text ?? ''))
    if (!total || value === undefined || terms.length < 2 || terms.some((term) => term === undefined))
      return []
    return sumFault(total, { value, terms: terms.filter((term) => term !== undefined), name: '' })
  })
}

function sumFault(
  cell: Cell,
  { value, terms, name }: { value: number; terms: readonly number[]; name: string },
): Hit[] {
  const decimals = Math.max(...[value, ...terms].map(decimalsOf))
  const sum = terms.reduce((whole, term) => whole + term, 0)
  // Figures that were rounded may miss their total by half a unit each.
  const slack = decimals > 0 || SHARE.test(name) ? (terms.length + 1) * 0.5 * 10 ** -decimals : 0
  if (Math.abs(sum - value) <= slack + 1e-9) return []
  const printed = String(Number(sum.toFixed(decimals)))
  return [
    {
      rule: 'table-sum',
      level: 'error',
      from: cell.offset,
      to: cell.offset + cell.text.length,
      message: `表中各项相加是 ${printed}，合计写作 ${cell.text}，请核对`,
    },
  ]
}

function numberOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[,，\s]/g, '')
  const [, digits] = /^(-?\d+(?:\.\d+)?)%?$/.exec(plain) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}

function textOf(node: StoredNode): string {
  return childrenOf(node)
    .map((child) => (isText(child) ? child.text : textOf(child)))
    .join('')
}

function spans(cell: StoredNode): boolean {
  return Number(cell['colSpan'] ?? 1) > 1 || Number(cell['rowSpan'] ?? 1) > 1
}
