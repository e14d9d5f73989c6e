import { describe, expect, it } from 'vitest'
import { titleLines } from '../../../src/pdf/typesetting/titleLines'

/** Every character one em but ASCII, which is half: near enough to a title's font. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0)
const broken = (title: string): string[] => titleLines(title, { width: 20, widthOf })

describe("the editor's own line breaks", () => {
  it('are kept, without spaces or empty lines', () => {
    expect(broken('雨季将至 \n\n 早做准备')).toEqual(['雨季将至', '早做准备'])
  })

  it('are not moved though the lines are of unequal length', () => {
    expect(broken('某某市快递协会\n召开年中工作会议暨表彰大会')).toEqual([
      '某某市快递协会',
      '召开年中工作会议暨表彰大会',
    ])
  })
})

describe('a title too long for a line', () => {
  it('that just fits is not broken', () => {
    expect(broken('某某市快递协会召开年中工作会议暨表彰大会')).toHaveLength(1)
  })

  it('is broken between words into lines of nearly equal length', () => {
    const lines = broken('某某市快递行业扎实开展夏季安全生产大检查和隐患整治工作')
    expect(lines.join('')).toBe('某某市快递行业扎实开展夏季安全生产大检查和隐患整治工作')
    expect(lines).toHaveLength(2)
    expect(Math.abs(widthOf(lines[0] ?? '') - widthOf(lines[1] ?? ''))).toBeLessThanOrEqual(3)
  })

  it.each([
    ['某某快递员工亮相“青春正当时”全国青年职业技能大赛决赛现场', '“青春正当时”'],
    ['某某市快递协会关于印发《雨季行车安全操作规程》的情况说明', '《雨季行车安全操作规程》'],
    ['某某市快递企业上半年共捐赠爱心物资1200余万件价值超过3亿元', '1200余万件'],
    ['某某市快递协会联合有关单位正式启用Express Park 2026信息服务平台', 'Express'],
    ['某某快递企业党委召开会议传达学习党的二十届三中全会主要精神', '党的二十届三中全会'],
    ['某某市邮政管理局党组理论学习中心组围绕安全生产开展专题研讨', '理论学习中心组'],
    ['某某街道联合中国邮政集团有限公司某分公司举办敬老爱老活动', '中国邮政集团有限公司'],
    ['某企业职工代表踊跃参加习近平新时代中国特色社会主义思想读书班', '习近平新时代中国特色社会主义思想'],
  ])('%s keeps %s whole', (title, term) => {
    const lines = broken(title)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.some((line) => line.includes(term))).toBe(true)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
  })

  it.each([
    [
      '某某上海分拨中心屋顶“长”出光伏电站 年发电260万千瓦时',
      ['某某上海分拨中心屋顶“长”出光伏电站', '年发电260万千瓦时'],
    ],
    [
      '包装瘦身、箱子回家：本市邮政快递业晒出2025年绿色账本',
      ['包装瘦身、箱子回家：', '本市邮政快递业晒出2025年绿色账本'],
    ],
    [
      '城西片区平稳度过雨季——记风雨中坚守岗位的快递小哥们',
      ['城西片区平稳度过雨季——', '记风雨中坚守岗位的快递小哥们'],
    ],
  ])('%s is broken where its sense is', (title, lines) => {
    expect(broken(title)).toEqual(lines)
  })

  it('takes a space beside a number for no boundary of sense', () => {
    expect(broken('某某员工亮相现场会 2026 年度行业青年文化主题活动决赛')).not.toContain('某某员工亮相现场会')
  })

  it('is broken inside a quoted term only where the term is wider than the block', () => {
    const title = '《某某市快递行业夏季安全生产大检查和隐患整治工作实施方案（试行）》'
    const lines = broken(title)
    expect(lines.join('')).toBe(title)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
  })

  it('never leaves one character alone, nor begins a line with a closing mark', () => {
    for (let length = 21; length < 80; length += 1) {
      const lines = broken(`${'快递行业安全生产'.repeat(12).slice(0, length - 1)}！`)
      for (const line of lines) {
        expect(Array.from(line).length).toBeGreaterThan(1)
        expect(line.startsWith('！')).toBe(false)
      }
    }
  })
})

describe('a title of two hundred characters', () => {
  it('is broken like any other', () => {
    const lines = broken('某某市快递行业扎实开展夏季安全生产大检查'.repeat(10))
    expect(lines.join('')).toHaveLength(200)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
  })
})
