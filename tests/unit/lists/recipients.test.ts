import { describe, expect, it } from 'vitest'
import {
  planRecipients,
  RECIPIENT_COLUMNS,
  RECIPIENT_NEEDED,
  recipientCells,
  type RecipientEntry,
} from '@/domain/lists/recipientsList'
import { readTable } from '@/domain/lists/readTable'

const known = (over: Partial<RecipientEntry> & { id?: number } = {}) => ({
  id: 7,
  name: '省局',
  kind: 'report' as const,
  order: 4,
  everyCompany: true,
  ofd: true,
  active: false,
  mailboxes: [{ name: '张三', email: 'a@b.test' }],
  ...over,
})
const plan = (grid: string[][], there: ReturnType<typeof known>[] = []) =>
  planRecipients(readTable(grid, { columns: RECIPIENT_COLUMNS, needed: RECIPIENT_NEEDED }), { known: there })
const HEAD = ['类别', '顺序', '名称', '收件人', '邮箱', '全部企业', '启用']

describe('a sheet of 报送单位', () => {
  it('makes an entry of the rows of one body', () => {
    const { rows, faults } = plan([
      HEAD,
      ['报', '2', '省局', '张三', 'A@b.test', '否', '是'],
      ['', '', '', '李四', 'c@d.test'],
      ['送：', '', '市局', '', 'e@f.test', '是', '否'],
      ['copy', '', '区局'],
    ])
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        row: 2,
        state: 'new',
        entry: {
          name: '省局',
          kind: 'report',
          order: 2,
          everyCompany: false,
          ofd: false,
          active: true,
          mailboxes: [
            { name: '张三', email: 'a@b.test' },
            { name: '李四', email: 'c@d.test' },
          ],
        },
      },
      {
        row: 4,
        state: 'new',
        entry: {
          name: '市局',
          kind: 'copy',
          order: 1,
          everyCompany: true,
          ofd: false,
          active: false,
          mailboxes: [{ email: 'e@f.test' }],
        },
      },
      {
        row: 5,
        state: 'new',
        entry: {
          name: '区局',
          kind: 'copy',
          order: 2,
          everyCompany: false,
          ofd: false,
          active: true,
          mailboxes: [],
        },
      },
    ])
  })

  it('puts new bodies behind all that are there', () => {
    const { rows } = plan(
      [HEAD, ['送', '', '市局'], ['送', '', '区局']],
      [known({ order: 4 }), known({ id: 8, name: '二', order: 9 })],
    )
    expect(rows.map(({ entry }) => entry.order)).toEqual([10, 11])
  })

  it('leaves what a known body says where the sheet says nothing', () => {
    const { rows, faults } = plan([['名称'], ['省局']], [known()])
    expect(faults).toEqual([])
    const { id, ...entry } = known()
    expect(rows).toEqual([{ row: 2, state: 'unchanged', id, entry }])
  })

  it('takes away the mailboxes of a known body where the sheet has a column for them, and an empty one', () => {
    const { rows } = plan(
      [
        ['名称', '邮箱'],
        ['省局', ''],
      ],
      [known()],
    )
    expect(rows).toMatchObject([{ state: 'changed', id: 7, before: known(), entry: { mailboxes: [] } }])
  })

  it('keeps the order and kind of a known body, unless it names others', () => {
    const { rows } = plan(
      [
        ['类别', '顺序', '名称'],
        ['报', '12', '省局'],
      ],
      [known()],
    )
    expect(rows).toMatchObject([
      { state: 'changed', entry: { kind: 'report', order: 12, active: false, everyCompany: true } },
    ])
  })

  it('knows the body of a name by its kind where two lists have one, and asks where it cannot', () => {
    const there = [known(), known({ id: 8, kind: 'copy' })]
    expect(
      plan(
        [
          ['类别', '名称'],
          ['送', '省局'],
        ],
        there,
      ).rows,
    ).toMatchObject([{ id: 8 }])
    expect(plan([['名称'], ['省局']], there)).toEqual({
      rows: [],
      faults: [
        {
          row: 2,
          column: '名称',
          message: '系统中有 2 个“省局”，分不清是哪一个。请写明类别，或先在系统中改名。',
        },
      ],
    })
    // The same name in another list is another body, and so is another name in the same list.
    expect(
      plan(
        [
          ['类别', '名称'],
          ['报', '市局'],
        ],
        there,
      ).rows,
    ).toMatchObject([{ state: 'new', entry: { mailboxes: [] } }])
    expect(
      plan(
        [
          ['类别', '名称'],
          ['发', '省局'],
        ],
        there,
      ).rows,
    ).toMatchObject([{ state: 'new' }])
  })

  it('tells what is wrong in the words of its own headings', () => {
    const { rows, faults } = plan([
      ['报/送', '序号', '单位', '电子邮箱', '在用'],
      ['抄', '1', '甲局', 'a@b', '是'],
      ['报', 'x', '乙局', '', '也许'],
      ['', '1', '丙局', '', ''],
      ['报', '1', '', '', ''],
      ['报', '1', '长'.repeat(101), '', ''],
    ])
    expect(faults).toEqual([
      { row: 2, column: '报/送', message: '类别“抄”不认识，请写成“报”或“送”或“发”。' },
      { row: 2, column: '电子邮箱', message: '“a@b”的“@”后面不是完整的域名，例如“example.cn”。' },
      { row: 3, column: '序号', message: '“x”不是整数，请填写 1、2、3 这样的数。' },
      { row: 3, column: '在用', message: '“也许”请写成“是”或“否”。' },
      { row: 4, column: '报/送', message: '新的单位请写明类别：报、送或发。' },
      { row: 5, column: '单位', message: '请填写单位名称。' },
      { row: 6, column: '单位', message: '这一格有 101 个字，最多 100 个字。' },
    ])
    expect(rows.map(({ row }) => row)).toEqual([3])
  })

  it('names a column by our own word where the sheet has none for it', () => {
    expect(plan([['名称'], ['甲局']]).faults).toEqual([
      { row: 2, column: '类别', message: '新的单位请写明类别：报、送或发。' },
    ])
  })

  it('comes back from its export as it went out', () => {
    const there = [
      known({ mailboxes: [{ name: '张三', email: 'a@b.test' }, { email: 'c@d.test' }] }),
      known({
        id: 8,
        name: '各快递企业',
        kind: 'copy',
        order: 9,
        active: true,
        everyCompany: false,
        ofd: false,
        mailboxes: [],
      }),
    ]
    const cells = recipientCells(there)
    expect(cells).toEqual([
      ['报', '4', '省局', '张三', 'a@b.test', '是', '否', '是'],
      ['报', '4', '省局', '', 'c@d.test', '是', '否', '是'],
      ['送', '9', '各快递企业', '', '', '否', '是', '否'],
    ])
    const { rows, faults } = plan([RECIPIENT_COLUMNS.map(({ label }) => label), ...cells], there)
    expect(faults).toEqual([])
    expect(rows.map(({ state, id }) => [state, id])).toEqual([
      ['unchanged', 7],
      ['unchanged', 8],
    ])
  })
})
