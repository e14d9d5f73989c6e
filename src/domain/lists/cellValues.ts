const YES = new Set(['是', '√', '✓', 'y', 'yes', 'true', '1', '启用', '在用', '有效', '可以'])
const NO = new Set(['否', '×', 'x', 'n', 'no', 'false', '0', '停用', '禁用', '无效', '不可以'])

export type Read<Value> = { value?: Value; fault?: string }

/** 是 or 否; an empty cell says nothing. */
export function readYesNo(cell: string | undefined): Read<boolean> {
  if (!cell) return {}
  const word = cell.normalize('NFKC').toLowerCase()
  if (YES.has(word)) return { value: true }
  if (NO.has(word)) return { value: false }
  return { fault: `“${cell}”请写成“是”或“否”。` }
}

/** A whole number from 0; an empty cell says nothing. */
export function readOrder(cell: string | undefined): Read<number> {
  if (!cell) return {}
  const digits = cell.normalize('NFKC')
  if (/^\d{1,6}$/.test(digits)) return { value: Number(digits) }
  return { fault: `“${cell}”不是整数，请填写 1、2、3 这样的数。` }
}

/** A text of at most `most` characters. */
export function readText(cell: string | undefined, most: number): Read<string> {
  const text = (cell ?? '')
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .join('')
  if ([...text].length > most) return { fault: `这一格有 ${[...text].length} 个字，最多 ${most} 个字。` }
  return text === '' ? {} : { value: text }
}

export function yesNo(value: boolean | null | undefined): string {
  return value ? '是' : '否'
}
