import { describe, expect, it } from 'vitest'
import { readOrder, readText, readYesNo, yesNo } from '@/domain/lists/cellValues'
import { changesOf } from '@/domain/lists/changesOf'
import { stateOf } from '@/domain/lists/stateOf'

describe('a cell of yes or no', () => {
  it.each(['是', '√', '✓', 'y', 'Y', 'YES', 'True', '1', '１', '启用', '在用', '有效', '可以'])(
    '%s is yes',
    (cell) => expect(readYesNo(cell)).toEqual({ value: true }),
  )
  it.each(['否', '×', 'x', 'X', 'n', 'No', 'FALSE', '0', '０', '停用', '禁用', '无效', '不可以'])(
    '%s is no',
    (cell) => expect(readYesNo(cell)).toEqual({ value: false }),
  )
  it.each(['', undefined])('%j says nothing', (cell) => expect(readYesNo(cell)).toEqual({}))
  it('that is neither is told', () => {
    expect(readYesNo('也许')).toEqual({ fault: '“也许”请写成“是”或“否”。' })
  })
  it('is written as it is read', () => {
    expect([true, false, null, undefined].map(yesNo)).toEqual(['是', '否', '否', '否'])
  })
})

describe('a cell of a number', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['１２', 12],
    ['999999', 999_999],
  ])('%s is %i', (cell, value) => expect(readOrder(cell)).toEqual({ value }))
  it.each(['', undefined])('%j says nothing', (cell) => expect(readOrder(cell)).toEqual({}))
  it.each(['1.5', '-1', '一', '1a', 'a1', '1000000'])('%s is none', (cell) =>
    expect(readOrder(cell)).toEqual({ fault: `“${cell}”不是整数，请填写 1、2、3 这样的数。` }),
  )
})

describe('a cell of text', () => {
  it('is its lines in one, without the spaces around each', () => {
    expect(readText(' 上海市 \r\n 邮政局\n', 20)).toEqual({ value: '上海市邮政局' })
  })
  it.each(['', ' \n ', undefined])('%j says nothing', (cell) => expect(readText(cell, 5)).toEqual({}))
  it('is counted in characters, up to its bound', () => {
    expect(readText('一二三四𠮷', 5)).toEqual({ value: '一二三四𠮷' })
    expect(readText('一二三四五𠮷', 5)).toEqual({ fault: '这一格有 6 个字，最多 5 个字。' })
  })
})

describe('what an import would change', () => {
  const columns = [{ label: '名称' }, { label: '邮箱' }]
  it('is told by column, with all that the rows of an entry say, each once', () => {
    const before = [
      ['甲', 'a@b.test'],
      ['甲', 'c@d.test'],
    ]
    expect(changesOf(columns, { before, after: [['甲', 'a@b.test']] })).toEqual([
      { column: '邮箱', before: 'a@b.test；c@d.test', after: 'a@b.test' },
    ])
    expect(changesOf(columns, { before: [['甲', '']], after: [['乙']] })).toEqual([
      { column: '名称', before: '甲', after: '乙' },
    ])
    expect(changesOf(columns, { before: [['甲', '']], after: [['甲', 'a@b.test']] })).toEqual([
      { column: '邮箱', before: '', after: 'a@b.test' },
    ])
    expect(changesOf(columns, { before, after: before })).toEqual([])
  })

  it('makes an entry new, changed or unchanged', () => {
    expect(stateOf(undefined, { name: '甲' })).toEqual({ state: 'new' })
    expect(stateOf({ id: 3, name: '甲', boxes: ['a'] }, { name: '甲', boxes: ['a'] })).toEqual({
      state: 'unchanged',
      id: 3,
    })
    const before = { id: 3, name: '甲', boxes: ['a'] }
    expect(stateOf(before, { name: '甲', boxes: ['b'] })).toEqual({ state: 'changed', id: 3, before })
    expect(stateOf(before, { name: '乙', boxes: ['a'] }).state).toBe('changed')
  })
})
