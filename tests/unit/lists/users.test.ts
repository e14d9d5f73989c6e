import { describe, expect, it } from 'vitest'
import { planUsers, USER_COLUMNS, USER_NEEDED, userCells, type UserEntry } from '@/domain/lists/usersList'
import { readTable } from '@/domain/lists/readTable'

const companies = [
  { id: 1, name: '飞燕快递有限公司', shortName: '飞燕' },
  { id: 2, name: '千帆速运有限公司', shortName: '千帆' },
  { id: 3, name: '千帆物流有限公司', shortName: '千帆' },
]
const known = (over: Partial<UserEntry> = {}) => ({
  id: 7,
  name: '张三',
  email: 'a@b.test',
  role: 'author' as const,
  company: 1 as number | null,
  active: false,
  ...over,
})
const plan = (grid: string[][], there: (UserEntry & { id: number })[] = []) =>
  planUsers(readTable(grid, { columns: USER_COLUMNS, needed: USER_NEEDED }), { known: there, companies })
const HEAD = ['姓名', '邮箱', '角色', '企业', '启用']

describe('a sheet of accounts', () => {
  it('makes an author of a company where it says nothing else', () => {
    const { rows, faults } = plan([
      HEAD,
      ['张三', 'A@B.test', '', '飞燕', ''],
      ['李四', 'c@d.test', '投稿人', '飞燕快递有限公司', '否'],
    ])
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        state: 'new',
        entry: { name: '张三', email: 'a@b.test', role: 'author', company: 1, active: true },
      },
      {
        row: 3,
        state: 'new',
        entry: { name: '李四', email: 'c@d.test', role: 'author', company: 1, active: false },
      },
    ])
  })

  it.each([
    ['文明办审核', 'reviewer'],
    ['审核', 'reviewer'],
    ['文明办', 'reviewer'],
    ['reviewer', 'reviewer'],
    ['签发人', 'signer'],
    ['系统管理员', 'admin'],
    ['管理员', 'admin'],
    ['审计员', 'auditor'],
  ])('takes the role %s for %s, who belongs to no company', (cell, role) => {
    const { rows, faults } = plan([HEAD, ['张三', 'a@b.test', cell, '飞燕', '']])
    expect(faults).toEqual([])
    expect(rows).toMatchObject([{ entry: { role, company: null } }])
  })

  it('leaves what a known account says where the sheet says nothing', () => {
    const { id, ...entry } = known()
    expect(
      plan(
        [
          ['姓名', '邮箱'],
          ['张三', 'A@b.test'],
        ],
        [known()],
      ),
    ).toEqual({ rows: [{ row: 2, state: 'unchanged', id, entry }], faults: [] })
    expect(
      plan(
        [
          ['姓名', '邮箱', '启用'],
          ['张三', 'a@b.test', '是'],
        ],
        [known()],
      ).rows,
    ).toMatchObject([{ state: 'changed', before: known(), entry: { active: true, company: 1 } }])
    const reviewer = known({ role: 'reviewer', company: null })
    expect(
      plan(
        [
          ['姓名', '邮箱'],
          ['张三', 'a@b.test'],
        ],
        [reviewer],
      ).rows,
    ).toMatchObject([{ state: 'unchanged', entry: { role: 'reviewer' } }])
  })

  it('asks for the company of an author, also of one whose cell was emptied', () => {
    const message = '投稿人必须属于一家企业，请填写所属企业。'
    expect(plan([HEAD, ['张三', 'a@b.test', '', '', '']], [known()]).faults).toEqual([
      { row: 2, column: '企业', message },
    ])
    expect(
      plan([
        ['姓名', '邮箱'],
        ['李四', 'c@d.test'],
      ]).faults,
    ).toEqual([{ row: 2, column: '所属企业', message }])
    expect(plan([HEAD, ['张三', 'a@b.test', '签发人', '', '']]).faults).toEqual([])
  })

  it('tells what is wrong, once and by the heading of the sheet', () => {
    const { rows, faults } = plan([
      ['用户名', '登录邮箱', '身份', '单位', '是否启用'],
      ['', 'a@b.test', '', '飞燕', ''],
      ['李四', '', '', '飞燕', ''],
      ['王五', 'x', '', '飞燕', ''],
      ['赵六', 'z@b.test', '作者', '没有的', '也许'],
      ['钱七', 'q@b.test', '', '千帆', ''],
      ['孙八', 'Z@b.test', '', '飞燕', ''],
      ['长'.repeat(51), 'l@b.test', '', '飞燕', ''],
    ])
    expect(faults).toEqual([
      { row: 2, column: '用户名', message: '请填写姓名。' },
      { row: 3, column: '登录邮箱', message: '请填写邮箱，它就是登录名。' },
      { row: 4, column: '登录邮箱', message: '“x”不是邮箱地址，缺少“@”。' },
      {
        row: 5,
        column: '身份',
        message: '角色“作者”不认识，请写成“投稿人”、“文明办审核”、“签发人”、“系统管理员”、“审计员”之一。',
      },
      {
        row: 5,
        column: '单位',
        message: '没有叫“没有的”的企业。请先导入企业，或核对名称（全称、简称都可以）。',
      },
      { row: 5, column: '是否启用', message: '“也许”请写成“是”或“否”。' },
      { row: 6, column: '单位', message: '有 2 家企业叫“千帆”，请写全称。' },
      { row: 7, column: '登录邮箱', message: '“z@b.test”与第 5 行重复，一个邮箱只能有一个账号。' },
      { row: 8, column: '用户名', message: '这一格有 51 个字，最多 50 个字。' },
    ])
    expect(rows.map(({ row }) => row)).toEqual([5, 6])
  })

  it('comes back from its export as it went out', () => {
    const there = [
      known(),
      { ...known({ email: 'c@d.test', role: 'signer', company: null, active: true }), id: 8 },
    ]
    const cells = userCells(there, companies)
    expect(cells).toEqual([
      ['张三', 'a@b.test', '投稿人', '飞燕快递有限公司', '否'],
      ['张三', 'c@d.test', '签发人', '', '是'],
    ])
    const { rows, faults } = plan([USER_COLUMNS.map(({ label }) => label), ...cells], there)
    expect(faults).toEqual([])
    expect(rows.map(({ state, id }) => [state, id])).toEqual([
      ['unchanged', 7],
      ['unchanged', 8],
    ])
  })
})
