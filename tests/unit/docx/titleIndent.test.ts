import { describe, expect, it } from 'vitest'
import { emsOf } from '@/docx/brief/measures'
import { titleIndent } from '@/docx/brief/titleIndent'
import { termFinder } from '@/domain/text/terms'
import { PAGE, SIZE } from '@/domain/brief/sheet'

const indent = (title: string) => titleIndent(title, termFinder())

/** Ems that the indents leave between them, at 22 points an em. */
const roomOf = (title: string): number => {
  const { left = 0, right = 0 } = indent(title)
  return PAGE.blockWidth / SIZE.two - (left + right) / 20 / SIZE.two
}

describe('the indent of a title that Word breaks', () => {
  it.each(['市邮政管理局召开座谈会', '某某市快递协会举办职业技能竞赛\n暨青年岗位能手选拔活动'])(
    'is none where there is nothing to break: %j',
    (title) => expect(indent(title)).toEqual({ firstLine: 0 }),
  )

  it.each([
    ['某某市快递协会举办职业技能竞赛暨青年岗位能手选拔活动', '某某市快递协会举办职业技能'],
    ['上海市邮政管理局与共青团上海市委员会签署战略合作框架协议', '上海市邮政管理局与共青团上海市委员会'],
    ['关于深入学习贯彻党的二十届三中全会精神的通知', '关于深入学习贯彻党的二十届三中全会'],
    // A closing mark may not begin the next line: what would leave it there takes three lines in the end.
    ['城西邮政管理局“楼宇会客厅”破解午高峰“找车位”难题', '城西邮政管理局“楼宇会客厅”'],
  ])('lets the first line of %s end with a word: %s', (title, first) => {
    expect(title.startsWith(first)).toBe(true)
    expect(roomOf(title)).toBeGreaterThan(first.length)
    expect(roomOf(title)).toBeLessThan(first.length + 1)
  })

  it.each([
    ['关于表彰2025年度上海市快递行业文明班组和文明职工的决定', '关于表彰2025年度上海市快递行业'],
    ['静安区首家24小时快递小哥驿站在南京西路街道投入使用', '静安区首家24小时快递小哥驿站'],
  ])(
    'lets the first line of %s end with a word where figures stand apart by a quarter, too: %s',
    (title, first) => {
      const gaps = 2 * 0.25
      expect(title.startsWith(first)).toBe(true)
      expect(roomOf(title)).toBeGreaterThan(emsOf(first) + gaps)
      expect(roomOf(title)).toBeLessThan(emsOf(first) + 1)
    },
  )

  it('keeps lines about equally long where no word ends in time', () => {
    expect(roomOf('甲'.repeat(30))).toBeGreaterThan(15)
    expect(roomOf('甲'.repeat(30))).toBeLessThan(17)
  })
})
