import { describe, expect, it } from 'vitest'
import {
  COMPANY_COLUMNS,
  COMPANY_NEEDED,
  companyCells,
  type CompanyEntry,
  planCompanies,
} from '@/domain/lists/companiesList'
import { readTable } from '@/domain/lists/readTable'

const known = (over: Partial<CompanyEntry> & { id?: number } = {}) => ({
  id: 7,
  name: '飞燕快递有限公司',
  shortName: '飞燕',
  order: 4,
  active: false,
  contacts: [{ name: '张三', email: 'a@b.test' }],
  ...over,
})
const plan = (grid: string[][], there: ReturnType<typeof known>[] = []) =>
  planCompanies(readTable(grid, { columns: COMPANY_COLUMNS, needed: COMPANY_NEEDED }), { known: there })

describe('a sheet of companies', () => {
  it('makes a company of its rows, with what is usual where it says nothing', () => {
    const { rows, faults } = plan([
      ['顺序', '企业名称', '简称', '参与统计', '联系人', '邮箱'],
      ['3', '飞燕快递有限公司', '燕', '否', '张三', 'A@b.test'],
      ['', '', '', '', '', 'li.si@d.test'],
      ['', '千帆速运', '', '', '', ''],
    ])
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        state: 'new',
        entry: {
          name: '飞燕快递有限公司',
          shortName: '燕',
          order: 3,
          active: false,
          contacts: [
            { name: '张三', email: 'a@b.test' },
            { name: 'li.si', email: 'li.si@d.test' },
          ],
        },
      },
      {
        row: 4,
        state: 'new',
        entry: { name: '千帆速运', shortName: '千帆速运', order: 1, active: true, contacts: [] },
      },
    ])
  })

  it.each([
    ['飞燕快递有限公司', '飞燕快递'],
    ['飞燕快递有限责任公司', '飞燕快递'],
    ['飞燕快递股份有限公司', '飞燕快递'],
    ['飞燕快递有限公司上海分公司', '飞燕快递有限公司上海分公司'],
    ['有限公司', '有限公司'],
    ['长'.repeat(30), '长'.repeat(20)],
    [`${'长'.repeat(30)}有限公司`, '长'.repeat(20)],
  ])('calls %s %s for short', (name, shortName) => {
    expect(plan([['企业名称'], [name]]).rows).toMatchObject([{ entry: { shortName, contacts: [] } }])
  })

  it('calls a contact no longer than a name may be', () => {
    const email = `${'a'.repeat(60)}@b.test`
    expect(
      plan([
        ['企业', '邮箱'],
        ['甲', email],
      ]).rows[0]?.entry.contacts,
    ).toEqual([{ name: 'a'.repeat(50), email }])
  })

  it('puts new companies behind all that are there', () => {
    const { rows } = plan(
      [
        ['企业', '顺序'],
        ['甲', ''],
        ['飞燕快递有限公司', ''],
        ['乙', ''],
      ],
      [known({ order: 9 })],
    )
    expect(rows.map(({ entry }) => entry.order)).toEqual([10, 9, 11])
  })

  it('leaves what a known company says where the sheet says nothing', () => {
    const { id, ...entry } = known()
    expect(plan([['企业全称'], ['飞燕快递有限公司']], [known()]).rows).toEqual([
      { row: 2, state: 'unchanged', id, entry },
    ])
    expect(
      plan(
        [
          ['企业全称', '邮箱'],
          ['飞燕快递有限公司', ''],
        ],
        [known()],
      ).rows,
    ).toMatchObject([{ state: 'changed', entry: { contacts: [] }, before: known() }])
    expect(
      plan(
        [
          ['企业全称', '简称', '顺序', '启用'],
          ['飞燕快递有限公司', '燕子', '1', '是'],
        ],
        [known()],
      ).rows,
    ).toMatchObject([{ state: 'changed', entry: { shortName: '燕子', order: 1, active: true } }])
  })

  it('tells what is wrong, by row and by the heading of the sheet', () => {
    const { rows, faults } = plan([
      ['序号', '公司名称', '公司简称', '是否参与统计', '电子邮件'],
      ['1', '', '甲', '', ''],
      ['x', '乙', '短'.repeat(21), '也许', 'a@b'],
      ['', '长'.repeat(101), '', '', ''],
    ])
    expect(faults).toEqual([
      { row: 2, column: '公司名称', message: '请填写企业全称。' },
      { row: 3, column: '公司简称', message: '这一格有 21 个字，最多 20 个字。' },
      { row: 3, column: '序号', message: '“x”不是整数，请填写 1、2、3 这样的数。' },
      { row: 3, column: '是否参与统计', message: '“也许”请写成“是”或“否”。' },
      { row: 3, column: '电子邮件', message: '“a@b”的“@”后面不是完整的域名，例如“example.cn”。' },
      { row: 4, column: '公司名称', message: '这一格有 101 个字，最多 100 个字。' },
    ])
    expect(rows.map(({ row }) => row)).toEqual([3])
  })

  it('comes back from its export as it went out', () => {
    const there = [
      known({
        contacts: [
          { name: '张三', email: 'a@b.test' },
          { name: '李四', email: 'c@d.test' },
        ],
      }),
      known({ id: 8, name: '千帆速运', shortName: '千帆', order: 5, active: true, contacts: [] }),
    ]
    const cells = companyCells(there)
    expect(cells).toEqual([
      ['4', '飞燕快递有限公司', '飞燕', '否', '张三', 'a@b.test'],
      ['4', '飞燕快递有限公司', '飞燕', '否', '李四', 'c@d.test'],
      ['5', '千帆速运', '千帆', '是', '', ''],
    ])
    const { rows, faults } = plan([COMPANY_COLUMNS.map(({ label }) => label), ...cells], there)
    expect(faults).toEqual([])
    expect(rows.map(({ state, id }) => [state, id])).toEqual([
      ['unchanged', 7],
      ['unchanged', 8],
    ])
  })
})
