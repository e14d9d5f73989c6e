import { describe, expect, it } from 'vitest'
import {
  LEXICON_COLUMNS,
  LEXICON_NEEDED,
  lexiconCells,
  type LexiconRow,
  planLexicon,
} from '@/domain/lists/lexiconList'
import { readTable } from '@/domain/lists/readTable'

const known = (over: Partial<LexiconRow> = {}) => ({
  id: 7,
  kind: 'wrong' as LexiconRow['kind'],
  text: '己经',
  suggestion: '已经' as string | null,
  variants: null,
  exceptions: null,
  post: null,
  order: null,
  note: null,
  active: true,
  ...over,
})
const plan = (grid: string[][], there: ReturnType<typeof known>[] = []) =>
  planLexicon(readTable(grid, { columns: LEXICON_COLUMNS, needed: LEXICON_NEEDED }), { known: there })

describe('a sheet of words', () => {
  it('without kinds is one of wrong words', () => {
    const { id, ...entry } = known()
    expect(
      plan([
        ['错词', '正确'],
        ['己经', '已经'],
      ]),
    ).toEqual({ rows: [{ row: 2, state: 'new', entry }], faults: [] })
    expect(
      plan(
        [
          ['错词', '正确'],
          ['己经', '已经'],
        ],
        [known()],
      ).rows,
    ).toEqual([{ row: 2, state: 'unchanged', id, entry }])
  })

  it('has every kind by its name, with all that is said of an entry', () => {
    const { rows, faults } = plan([
      ['类别', '词语', '应改为', '错误写法', '例外', '职务', '排序', '说明', '启用'],
      ['错词', '己经', '已经', '', '知己经；自己经\n克己经', '', '', '手误', '否'],
      ['禁用词', '某词', '', '', '', '', '', '', ''],
      ['慎用词', '据说', '', '', '', '', '', '', ''],
      ['机构和企业名称', '国家邮政局', '', '国家邮政总局; 邮政总局', '', '', '', '', ''],
      ['领导姓名职务', '赵一鸣', '', '', '', '局长', '2', '', ''],
      ['固定用语', '“三个代表”重要思想', '', '', '', '', '', '', ''],
    ])
    expect(faults).toEqual([])
    expect(rows.map(({ entry }) => entry.kind)).toEqual([
      'wrong',
      'forbidden',
      'watch',
      'name',
      'person',
      'term',
    ])
    expect(rows[0]?.entry).toEqual({
      ...{ kind: 'wrong', text: '己经', suggestion: '已经', variants: null, post: null, order: null },
      ...{ exceptions: '知己经\n自己经\n克己经', note: '手误', active: false },
    })
    expect(rows[3]?.entry.variants).toBe('国家邮政总局\n邮政总局')
    expect(rows[4]?.entry).toMatchObject({ post: '局长', order: 2 })
  })

  it('takes away what it leaves empty', () => {
    const before = known({ note: '旧', exceptions: '例', order: 3, post: '职', variants: '误' })
    expect(
      plan(
        [
          ['错词', '正确'],
          ['己经', '已经'],
        ],
        [before],
      ).rows,
    ).toMatchObject([
      {
        state: 'changed',
        entry: { note: null, exceptions: null, order: null, post: null, variants: null },
        before,
      },
    ])
  })

  it('may have a word in two kinds, and in one of them once', () => {
    const { rows, faults } = plan([
      ['类别', '词语', '应改为'],
      ['慎用词', '据悉', ''],
      ['禁用词', '据悉', ''],
      ['慎用词', '据悉', ''],
    ])
    expect(rows.map(({ row }) => row)).toEqual([2, 3])
    expect(faults).toEqual([{ row: 4, column: '词语', message: '“据悉”与第 2 行重复。' }])
  })

  it('tells what is wrong', () => {
    const { rows, faults } = plan([
      ['类型', '词条', '改为', '顺序', '备注', '职务', '是否启用'],
      ['怪词', '甲', '乙', '', '', '', ''],
      ['', '', '乙', '', '', '', ''],
      ['', '\u200B\u00AD', '乙', '', '', '', ''],
      ['', '长'.repeat(51), '乙', '', '', '', ''],
      ['', '甲', '', '', '', '', ''],
      ['', '丙', '长'.repeat(51), 'x', '长'.repeat(101), '长'.repeat(51), '也许'],
    ])
    expect(faults).toEqual([
      {
        row: 2,
        column: '类型',
        message: '类别“怪词”不认识，请写 错词、禁用词、慎用词、机构和企业名称、领导姓名职务、固定用语 之一。',
      },
      { row: 3, column: '词条', message: '请填写词语。' },
      { row: 4, column: '词条', message: '请填写词语。' },
      { row: 5, column: '词条', message: '这一格有 51 个字，最多 50 个字。' },
      { row: 6, column: '改为', message: '错词要填写“应改为”。' },
      { row: 7, column: '改为', message: '这一格有 51 个字，最多 50 个字。' },
      { row: 7, column: '改为', message: '错词要填写“应改为”。' },
      { row: 7, column: '职务', message: '这一格有 51 个字，最多 50 个字。' },
      { row: 7, column: '顺序', message: '“x”不是整数，请填写 1、2、3 这样的数。' },
      { row: 7, column: '备注', message: '这一格有 101 个字，最多 100 个字。' },
      { row: 7, column: '是否启用', message: '“也许”请写成“是”或“否”。' },
    ])
    expect(rows.map(({ row }) => row)).toEqual([6, 7])
  })

  it('comes back from its export as it went out', () => {
    const there = [
      known({ exceptions: '知己经\n自己经', note: '手误', active: false }),
      {
        ...known({
          kind: 'person',
          text: '赵一鸣',
          suggestion: null,
          post: '局长',
          order: 0,
          variants: '赵一明\n赵一名',
        }),
        id: 8,
      },
    ]
    const cells = lexiconCells(there)
    expect(cells).toEqual([
      ['错词', '己经', '已经', '', '知己经；自己经', '', '', '手误', '否'],
      ['领导姓名职务', '赵一鸣', '', '赵一明；赵一名', '', '局长', '0', '', '是'],
    ])
    const { rows, faults } = plan([LEXICON_COLUMNS.map(({ label }) => label), ...cells], there)
    expect(faults).toEqual([])
    expect(rows.map(({ state, id }) => [state, id])).toEqual([
      ['unchanged', 7],
      ['unchanged', 8],
    ])
  })
})
