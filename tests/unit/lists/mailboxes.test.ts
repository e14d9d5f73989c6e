import { describe, expect, it } from 'vitest'
import { groupRows, mailboxesOf } from '@/domain/lists/groupRows'
import { addressFault, readMailboxes } from '@/domain/lists/readMailboxes'

describe('the mailboxes of one cell', () => {
  const boxes = (cell: string) => readMailboxes(cell).mailboxes

  it.each([
    ['a@b.test', [{ email: 'a@b.test' }]],
    ['A.B@C.Test', [{ email: 'a.b@c.test' }]],
    ['', []],
    [' ; ， ', []],
    ...[';', '；', ',', '，', '、', '|', '\n', '\r\n', '\t', ' ', '; '].map((between): [string, object[]] => [
      `a@b.test${between}c@d.test`,
      [{ email: 'a@b.test' }, { email: 'c@d.test' }],
    ]),
    ['张三 a@b.test', [{ name: '张三', email: 'a@b.test' }]],
    [
      '张三，a@b.test；李四，c@d.test',
      [
        { name: '张三', email: 'a@b.test' },
        { name: '李四', email: 'c@d.test' },
      ],
    ],
    ['张三<a@b.test>', [{ name: '张三', email: 'a@b.test' }]],
    ['张三 < a@b.test >', [{ name: '张三', email: 'a@b.test' }]],
    ['张三＜a@b.test＞', [{ name: '张三', email: 'a@b.test' }]],
    ['张三（a@b.test）', [{ name: '张三', email: 'a@b.test' }]],
    ['张三(a@b.test)', [{ name: '张三', email: 'a@b.test' }]],
    ['张三，<a@b.test>', [{ name: '张三', email: 'a@b.test' }]],
    ['Zhang San <a@b.test>, c@d.test', [{ name: 'Zhang San', email: 'a@b.test' }, { email: 'c@d.test' }]],
    ['Zhang San；a@b.test', [{ name: 'Zhang San', email: 'a@b.test' }]],
    ['mailto:a@b.test', [{ email: 'a@b.test' }]],
    ['MAILTO:a@b.test', [{ email: 'a@b.test' }]],
  ] as [string, object[]][])('%j', (cell, expected) => {
    expect(readMailboxes(cell)).toEqual({ mailboxes: expected, faults: [] })
  })

  it('gives a name to one address only', () => {
    expect(boxes('张三 a@b.test c@d.test')).toEqual([
      { name: '张三', email: 'a@b.test' },
      { email: 'c@d.test' },
    ])
  })

  it('is no address that brackets only begin', () => {
    expect(readMailboxes('(a)b@c.test').faults).toEqual(['“(a)b@c.test”的格式不对，请核对。'])
  })

  it('calls a name without an address a mistake, wherever it stands', () => {
    for (const cell of ['张三', '张三；李四 a@b.test', '李四 a@b.test；张三'])
      expect(readMailboxes(cell).faults).toEqual(['“张三”不是邮箱地址，缺少“@”。'])
  })
})

describe('an address', () => {
  it.each([
    ['a@b.test', undefined],
    ['a＠b.test', '“a＠b.test”中的“＠”是全角符号，请改成半角的“@”。'],
    ['a.b.test', '“a.b.test”不是邮箱地址，缺少“@”。'],
    ['a@b。test', '“a@b。test”中的句点是全角符号，请改成半角的“.”。'],
    ['a@b．test', '“a@b．test”中的句点是全角符号，请改成半角的“.”。'],
    ['a@b@c.test', '“a@b@c.test”里有不止一个“@”，两个地址之间请用分号隔开。'],
    ['a b@c.test', '“a b@c.test”中间有空格，请去掉。'],
    ['张三@c.test', '“张三@c.test”里有中文或全角字符，请核对。'],
    ['a@b', '“a@b”的“@”后面不是完整的域名，例如“example.cn”。'],
    ['a@b.', '“a@b.”的“@”后面不是完整的域名，例如“example.cn”。'],
    ['a@.', '“a@.”的“@”后面不是完整的域名，例如“example.cn”。'],
    ['amailto:b@c.test', '“amailto:b@c.test”的格式不对，请核对。'],
    ['.a@b.test', '“.a@b.test”的格式不对，请核对。'],
    ['a~@b.c.1', '“a~@b.c.1”的格式不对，请核对。'],
  ])('%s: %s', (address, fault) => {
    expect(addressFault(address)).toBe(fault)
  })

  it('is shown as far as a person needs it', () => {
    expect(addressFault('长'.repeat(200))).toBe(`“${'长'.repeat(80)}”不是邮箱地址，缺少“@”。`)
  })
})

describe('the rows of one entry', () => {
  type Key = 'name' | 'person' | 'email'
  const rows = (...cells: Partial<Record<Key, string>>[]) =>
    cells.map((each, index) => ({ row: index + 2, cells: each }))
  const grouped = (...cells: Partial<Record<Key, string>>[]) =>
    groupRows(rows(...cells), {
      keyOf: (row) => row.cells.name ?? '',
      continues: (row) => !row.cells.name && Boolean(row.cells.email),
    }).map((group) => [group.key, group.rows.map(({ row }) => row)])

  it('stand together, with the name in each or in the first only', () => {
    expect(
      grouped({ name: '甲', email: 'a' }, { email: 'b' }, { name: '乙' }, { name: '甲', email: 'c' }),
    ).toEqual([
      ['甲', [2, 3, 5]],
      ['乙', [4]],
    ])
  })

  it('begin with a name: a first row without one, or an empty one between, belongs to nobody', () => {
    expect(grouped({ email: 'a' }, { name: '甲' }, {}, { email: 'b' })).toEqual([
      ['', [2, 4, 5]],
      ['甲', [3]],
    ])
  })

  const boxes = (...cells: Partial<Record<Key, string>>[]) =>
    mailboxesOf<Key>(rows(...cells), { person: 'person', email: 'email', column: '邮箱' })

  it('give the name of a row to its one address, and to none of several', () => {
    expect(
      boxes({ person: ' 张三 ', email: '李四 a@b.test' }, { person: '王五', email: 'c@d.test;e@f.test' }),
    ).toEqual({
      mailboxes: [{ name: '张三', email: 'a@b.test' }, { email: 'c@d.test' }, { email: 'e@f.test' }],
      faults: [],
    })
    expect(boxes({ person: ' ', email: '李四 a@b.test' }).mailboxes).toEqual([
      { name: '李四', email: 'a@b.test' },
    ])
    expect(boxes({ person: '张三' }, {})).toEqual({ mailboxes: [], faults: [] })
  })

  it('hold no mailbox twice, large or small, in one row or two', () => {
    const message = '邮箱“a@b.test”在这个单位里重复了，请删去一个。'
    expect(boxes({ email: 'a@b.test' }, { email: 'x@b.test' }, { email: 'A@B.test' }).faults).toEqual([
      { row: 4, column: '邮箱', message },
    ])
    expect(boxes({ email: 'a@b.test;A@b.test' }).faults).toEqual([{ row: 2, column: '邮箱', message }])
  })

  it('are told what is wrong in their own row', () => {
    expect(boxes({ email: 'a@b.test' }, { email: '张三' }).faults).toEqual([
      { row: 3, column: '邮箱', message: '“张三”不是邮箱地址，缺少“@”。' },
    ])
  })
})
