import { describe, expect, it } from 'vitest'
import { leftOut, replaced } from '@/components/listImport/sheetCells'
import { readTable } from '@/domain/lists/readTable'

const CELLS = [['名称', '信箱'], ['甲局', 'a@b.test'], ['乙局']]

describe('a sheet that is corrected on the page', () => {
  it('has the new text in its place, also to the right of what a row has', () => {
    expect(replaced(CELLS, { row: 2, column: 2, value: 'x' })).toEqual([
      CELLS[0],
      CELLS[1],
      ['乙局', '', 'x'],
    ])
    expect(CELLS[2]).toEqual(['乙局'])
  })

  it('has a column that is left out under no heading that is known, however often it is left out', () => {
    const columns = [{ key: 'name', label: '名称', names: [] }] as const
    const once = leftOut(CELLS, { row: 0, column: 0 })
    for (const cells of [once, leftOut(once, { row: 0, column: 0 })])
      expect(readTable(cells, { columns, needed: ['name'] }).headingRow).toBeUndefined()
    expect(readTable(CELLS, { columns, needed: ['name'] }).headingRow).toBe(1)
  })
})
