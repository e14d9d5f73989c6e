import { describe, expect, it } from 'vitest'
import { listChanges, relisted } from '@/domain/brief/relisted'
import { buildView } from '../../print/support/issueFixture'

describe('a brief with other lists', () => {
  const frozen = buildView({ imprint: { report: ['甲'], copy: ['乙', '丙'], copies: 30 } })
  const changed = (lists: Partial<Record<'report' | 'copy' | 'distribute', string[]>>) =>
    listChanges(frozen, relisted(frozen, { report: ['甲'], copy: ['乙', '丙'], distribute: [], ...lists }))

  it('prints them and nothing else otherwise', () => {
    const view = relisted(frozen, { report: [], copy: ['甲'], distribute: ['丁'] })
    expect(view).toEqual({
      ...frozen,
      imprint: { ...frozen.imprint, report: [], copy: ['甲'], distribute: ['丁'] },
    })
  })

  it('says what came, what went and where only the order is another', () => {
    expect(changed({})).toEqual([])
    expect(changed({ copy: ['丙', '乙'] })).toEqual(['版记“送”次序调整'])
    expect(changed({ report: [], copy: ['乙', '丁'], distribute: ['甲'] })).toEqual([
      '版记“报”删去“甲”',
      '版记“送”增加“丁”，删去“丙”',
      '版记“发”增加“甲”',
    ])
  })

  it('counts many instead of naming them', () => {
    const many = Array.from({ length: 9 }, (_, index) => `单位${index}`)
    expect(changed({ distribute: many })).toEqual([
      '版记“发”增加“单位0”、“单位1”、“单位2”、“单位3”、“单位4”、“单位5”等 9 个',
    ])
  })
})
