import { LEXICON_KINDS, type LexiconKind } from '../proofread/lexicon'
import { plain } from '../proofread/plain'
import { cellReader } from './cellReader'
import { readOrder, readText, readYesNo, yesNo } from './cellValues'
import type { Column, ListPlan, Table } from './listTypes'
import { stateOf } from './stateOf'

type Key = 'kind' | 'text' | 'suggestion' | 'variants' | 'exceptions' | 'post' | 'order' | 'note' | 'active'

export const LEXICON_COLUMNS = [
  { key: 'kind', label: '类别', names: ['类型', '种类'] },
  { key: 'text', label: '词语', names: ['词', '错词', '错误', '词条', '姓名'] },
  { key: 'suggestion', label: '应改为', names: ['正确', '改为', '正确写法', '建议'] },
  { key: 'variants', label: '常见的错误写法', names: ['错误写法', '误写'] },
  { key: 'exceptions', label: '例外', names: ['例外说法'] },
  { key: 'post', label: '职务', names: [] },
  { key: 'order', label: '排序', names: ['顺序', '序号'] },
  { key: 'note', label: '说明', names: ['备注', '依据'] },
  { key: 'active', label: '启用', names: ['是否启用'] },
] as const satisfies Column<Key>[]

export const LEXICON_NEEDED = ['text'] as const satisfies Key[]

/** What is not there is null, so that an import can take it away. Lines are one entry each. */
export type LexiconRow = {
  kind: LexiconKind
  text: string
  suggestion: string | null
  variants: string | null
  exceptions: string | null
  post: string | null
  order: number | null
  note: string | null
  active: boolean
}

const KINDS = new Map<string, LexiconKind>(
  (Object.keys(LEXICON_KINDS) as LexiconKind[]).map((kind) => [LEXICON_KINDS[kind].zh, kind] as const),
)

/** What a sheet of words would do to the lexicon there is. A sheet without a column 类别 is one of 错词. */
export function planLexicon(
  table: Table<Key>,
  { known }: { known: readonly (LexiconRow & { id: number })[] },
): ListPlan<LexiconRow> {
  const { faults, fault, said } = cellReader(table, LEXICON_COLUMNS)
  const seen = new Map<string, number>()
  const byKey = new Map(known.map((entry) => [keyOf(entry), entry]))
  const rows = table.rows.flatMap((line) => {
    const { row, cells } = line
    const kind = cells.kind ? KINDS.get(cells.kind) : 'wrong'
    if (!kind) {
      fault('kind', row, `类别“${cells.kind}”不认识，请写 ${[...KINDS.keys()].join('、')} 之一。`)
      return []
    }
    const text = said([line], 'text', (cell) => readText(cell, 50))
    if (text === undefined || plain(text).text.trim() === '') {
      if (!cells.text || text !== undefined) fault('text', row, '请填写词语。')
      return []
    }
    const key = keyOf({ kind, text })
    const double = seen.get(key)
    if (double !== undefined) {
      fault('text', row, `“${text}”与第 ${double} 行重复。`)
      return []
    }
    seen.set(key, row)
    const suggestion = said([line], 'suggestion', (cell) => readText(cell, 50))
    if (kind === 'wrong' && suggestion === undefined) fault('suggestion', row, '错词要填写“应改为”。')
    const entry: LexiconRow = {
      kind,
      text,
      suggestion: suggestion ?? null,
      variants: linesOf(cells.variants),
      exceptions: linesOf(cells.exceptions),
      post: said([line], 'post', (cell) => readText(cell, 50)) ?? null,
      order: said([line], 'order', readOrder) ?? null,
      note: said([line], 'note', (cell) => readText(cell, 100)) ?? null,
      active: said([line], 'active', readYesNo) ?? true,
    }
    return [{ row, entry, ...stateOf(byKey.get(key), entry) }]
  })
  return { rows, faults }
}

/** The lexicon in the form that the import takes back. */
export function lexiconCells(known: readonly LexiconRow[]): string[][] {
  return known.map(({ kind, text, suggestion, variants, exceptions, post, order, note, active }) => [
    LEXICON_KINDS[kind].zh,
    text,
    suggestion ?? '',
    (variants ?? '').replaceAll('\n', '；'),
    (exceptions ?? '').replaceAll('\n', '；'),
    post ?? '',
    order === null ? '' : String(order),
    note ?? '',
    yesNo(active),
  ])
}

function keyOf({ kind, text }: Pick<LexiconRow, 'kind' | 'text'>): string {
  return `${kind} ${text}`
}

/** Several in a cell stand in lines, or with a semicolon between them; a 顿号 may be part of one. */
function linesOf(cell: string | undefined): string | null {
  const lines = (cell ?? '').split(/[；;\r\n]/).flatMap((line) => line.trim() || [])
  return lines.length > 0 ? lines.join('\n') : null
}
