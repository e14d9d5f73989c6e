import { describe, expect, it } from 'vitest'
import { LIST_SHEETS, isListSlug, type ListSlug } from '@/domain/lists/listSheets'
import { readTable } from '@/domain/lists/readTable'
import { tidyCell } from '@/domain/lists/tidyCell'

const COLUMNS = [
  { key: 'name', label: '单位名称', names: ['单位', 'unit'] },
  { key: 'mail', label: '邮箱', names: ['E-mail'] },
  { key: 'order', label: '顺序', names: [] },
] as const
const read = (...grid: string[][]) => readTable(grid, { columns: COLUMNS, needed: ['name'] })

describe('the headings of a sheet', () => {
  it.each([
    ['as we write them', ['单位名称', '邮箱', '顺序']],
    ['as others write them', ['单位', 'e-mail', '顺序']],
    ['with an explanation in brackets of any width', ['单位名称(必填)', '邮箱（可填多个）', '顺序']],
    ['with stars, colons and spaces', ['*单位 名称', '邮箱：', ' 顺序 *:']],
    ['in capitals and full width', ['ＵＮＩＴ', 'E-Mail', '顺序']],
  ])('are known %s', (_, headings) => {
    const { columns, rows } = read(headings, ['甲局', 'a@b.test', '1'])
    expect(columns).toEqual(['单位名称', '邮箱', '顺序'])
    expect(rows).toEqual([{ row: 2, cells: { name: '甲局', mail: 'a@b.test', order: '1' } }])
  })

  it('are not what merely holds one', () => {
    expect(read(['单位名称表', '邮箱']).headingRow).toBe(1)
    expect(read(['单位名称表', '邮箱']).columns).toEqual([null, '邮箱'])
    expect(read(['单位名称表', '邮箱']).rows).toEqual([])
  })

  it('stand in any of the first ten rows, and no further down', () => {
    const below = (titles: number) => [...Array.from({ length: titles }, () => ['标题']), ['单位', '邮箱']]
    expect(read(...below(9), ['甲', 'a@b.test'])).toMatchObject({
      headingRow: 10,
      rows: [{ row: 11, cells: { name: '甲', mail: 'a@b.test' } }],
    })
    expect(read(...below(10), ['甲', 'a@b.test']).headingRow).toBeUndefined()
  })

  it('are the row that has the most of them, of equal rows the first', () => {
    expect(read(['单位', '名册'], ['单位', '邮箱'], ['甲', 'a@b.test']).headingRow).toBe(2)
    expect(read(['单位', '邮箱'], ['单位', '邮箱']).headingRow).toBe(1)
  })

  it('count once: of two columns of one name the left one is read', () => {
    const table = read(['单位', '邮箱', '单位名称'], ['左', 'a@b.test', '右'])
    expect(table.columns).toEqual(['单位名称', '邮箱', null])
    expect(table.rows[0]?.cells).toEqual({ name: '左', mail: 'a@b.test' })
    expect(table.headings).toEqual({ name: '单位', mail: '邮箱' })
  })

  it('that nobody knows are named, and their cells left out; a column without one is none', () => {
    const table = read(['单位', '电话', '', '邮箱'], ['甲', '123', 'x', 'a@b.test'])
    expect(table.ignored).toEqual(['电话'])
    expect(table.columns).toEqual(['单位名称', null, null, '邮箱'])
    expect(table.rows[0]?.cells).toEqual({ name: '甲', mail: 'a@b.test' })
    expect(table.faults).toEqual([])
  })
})

describe('the rows of a sheet', () => {
  it('keep the numbers that Excel shows, empty ones left out; a short one has empty cells', () => {
    const table = read(['标题'], ['单位', '邮箱'], ['甲', 'a@b.test'], ['', ''], ['乙'])
    expect(table.rows).toEqual([
      { row: 3, cells: { name: '甲', mail: 'a@b.test' } },
      { row: 5, cells: { name: '乙', mail: '' } },
    ])
  })

  it('are asked for where there are none', () => {
    expect(read(['标题'], ['单位', '邮箱']).faults).toEqual([
      { row: 3, column: '', message: '表头下面没有内容。' },
    ])
  })
})

describe('a sheet without its headings', () => {
  it('says which columns there are, and which one is missing', () => {
    expect(read(['甲', 'a@b.test'])).toEqual({
      rows: [],
      columns: [],
      headings: {},
      ignored: [],
      faults: [
        {
          row: 1,
          column: '单位名称',
          message: '没有认出表头，缺少“单位名称”一列。请在第一行写上列名：单位名称、邮箱、顺序。',
        },
      ],
    })
  })

  it('shows what it was taken for', () => {
    expect(read(['标题'], ['邮箱', '顺序'], ['a@b.test', '1'])).toMatchObject({
      headingRow: 2,
      columns: ['邮箱', '顺序'],
      rows: [],
      faults: [{ row: 1, column: '单位名称' }],
    })
  })

  it('names every column that is missing', () => {
    const [fault] = readTable([['x']], { columns: COLUMNS, needed: ['name', 'mail'] }).faults
    expect(fault?.message).toContain('缺少“单位名称”、“邮箱”一列')
    const [none] = readTable([['x']], { columns: COLUMNS, needed: [] }).faults
    expect(none).toEqual({
      row: 1,
      column: '',
      message: '没有认出表头。请在第一行写上列名：单位名称、邮箱、顺序。',
    })
  })
})

// What offices write over their columns, as a row of a sheet, and what it is for us.
const OFFICES: Record<ListSlug, [headings: string[], keys: string[]][]> = {
  recipients: [
    [
      ['类别', '排列顺序', '印刷名称', '收件人', '邮箱', '代表全部企业', '启用'],
      ['kind', 'order', 'name', 'person', 'email', 'everyCompany', 'active'],
    ],
    [
      ['报送类别', '顺序', '单位名称', '联系人', '电子邮箱', '全部企业', '是否启用'],
      ['kind', 'order', 'name', 'person', 'email', 'everyCompany', 'active'],
    ],
    [
      ['报/送', '序号', '报送单位', '姓名', '邮箱地址', '各快递企业', '在用'],
      ['kind', 'order', 'name', 'person', 'email', 'everyCompany', 'active'],
    ],
    [
      ['报送', '排序', '报送单位名称', '收件人姓名', '电子邮件'],
      ['kind', 'order', 'name', 'person', 'email'],
    ],
    [
      ['报送发', '单位', '邮件地址'],
      ['kind', 'name', 'email'],
    ],
    [
      ['类型', '名称', 'Email'],
      ['kind', 'name', 'email'],
    ],
    [['E-mail'], ['email']],
  ],
  companies: [
    [
      ['排列顺序', '企业全称', '简称', '参与统计', '联系人', '邮箱'],
      ['order', 'name', 'shortName', 'active', 'person', 'email'],
    ],
    [
      ['顺序', '企业名称', '企业简称', '启用', '姓名', '电子邮箱'],
      ['order', 'name', 'shortName', 'active', 'person', 'email'],
    ],
    [
      ['序号', '单位名称', '公司简称', '是否参与统计', '联系人姓名', '邮箱地址'],
      ['order', 'name', 'shortName', 'active', 'person', 'email'],
    ],
    [
      ['排序', '公司名称', '收件人', '电子邮件'],
      ['order', 'name', 'person', 'email'],
    ],
    [
      ['全称', '联系人邮箱'],
      ['name', 'email'],
    ],
    [
      ['企业', 'EMAIL'],
      ['name', 'email'],
    ],
    [
      ['名称', 'E-Mail'],
      ['name', 'email'],
    ],
  ],
  users: [
    [
      ['姓名', '邮箱', '角色', '所属企业', '可以登录'],
      ['name', 'email', 'role', 'company', 'active'],
    ],
    [
      ['用户', '登录邮箱', '身份', '企业', '启用'],
      ['name', 'email', 'role', 'company', 'active'],
    ],
    [
      ['用户名', '电子邮箱', '权限', '单位', '是否启用'],
      ['name', 'email', 'role', 'company', 'active'],
    ],
    [
      ['人员', '邮箱地址', '所属单位'],
      ['name', 'email', 'company'],
    ],
    [
      ['账号', '公司'],
      ['email', 'company'],
    ],
    [['email'], ['email']],
    [['e-mail'], ['email']],
  ],
  lexicon: [
    [
      ['类别', '词语', '应改为', '常见的错误写法', '例外', '职务', '排序', '说明', '启用'],
      ['kind', 'text', 'suggestion', 'variants', 'exceptions', 'post', 'order', 'note', 'active'],
    ],
    [
      ['类型', '词', '正确', '错误写法', '例外说法', '顺序', '备注', '是否启用'],
      ['kind', 'text', 'suggestion', 'variants', 'exceptions', 'order', 'note', 'active'],
    ],
    [
      ['种类', '错词', '改为', '误写', '序号', '依据'],
      ['kind', 'text', 'suggestion', 'variants', 'order', 'note'],
    ],
    [
      ['错误', '正确写法'],
      ['text', 'suggestion'],
    ],
    [
      ['词条', '建议'],
      ['text', 'suggestion'],
    ],
    [['姓名'], ['text']],
  ],
}

/** Without these nobody could tell which entry a row is about. */
const NEEDED: Record<ListSlug, string> = {
  recipients: '缺少“印刷名称”一列',
  companies: '缺少“企业全称”一列',
  users: '缺少“姓名”、“邮箱”一列',
  lexicon: '缺少“词语”一列',
}

describe.each(Object.entries(OFFICES) as [ListSlug, (typeof OFFICES)[ListSlug]][])(
  'a sheet of %s',
  (slug, cases) => {
    const { columns, needed, name } = LIST_SHEETS[slug]

    it.each(cases)('with the columns %s', (headings, keys) => {
      const labels = keys.map((key) => columns.find((column) => column.key === key)?.label)
      expect(readTable([headings], { columns, needed: [] }).columns).toEqual(labels)
    })

    it('has every column it is exported with, and is none without its name', () => {
      const labels = columns.map(({ label }) => label)
      expect(readTable([labels, labels.map(() => 'x')], { columns, needed }).faults).toEqual([])
      expect(readTable([['x']], { columns, needed }).faults[0]?.message).toContain(NEEDED[slug])
      expect(name).toMatch(/^\p{Script=Han}+$/u)
    })
  },
)

describe('the lists that come from a sheet', () => {
  it('are these four, whatever else an address names', () => {
    expect(['recipients', 'companies', 'users', 'lexicon'].map(isListSlug)).toEqual([true, true, true, true])
    expect(['articles', 'toString', '', 1, null, undefined].filter(isListSlug)).toEqual([])
  })

  it('have cells as people see them', () => {
    expect(tidyCell(' \u00a0甲\u00a0乙\n')).toBe('甲 乙')
    expect(tidyCell('e\u0301')).toBe('é')
  })
})
