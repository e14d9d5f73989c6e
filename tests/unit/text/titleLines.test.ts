import { describe, expect, it } from 'vitest'
import { termFinder } from '@/domain/text/terms'
import { titleLines } from '@/domain/text/titleLines'

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

describe('a title in a block of so many ems', () => {
  it.each([
    // rather after a mark than evenly, rather after 、 than within a clause
    [8, '迎新春：网点不打烊', ['迎新春：', '网点不打烊']],
    [10, '员工（含外包）体检工作全面完成', ['员工（含外包）', '体检工作全面完成']],
    [12, '防汛抗台——快递企业在行动纪实', ['防汛抗台——', '快递企业在行动纪实']],
    [14, '快递企业慰问困难职工、老党员和环卫工人', ['快递企业慰问困难职工、', '老党员和环卫工人']],
    [12, '安全生产、绿色包装宣传活动走进社区', ['安全生产、绿色包装', '宣传活动走进社区']],
    [10, '绿色包装、节能减排宣传进社区', ['绿色包装、', '节能减排宣传进社区']],
    // never before a particle, though the lines would be equal
    [10, '新时代快递员工的奋斗日常故事', ['新时代快递', '员工的奋斗日常故事']],
    [10, '本市快递员的日常工作与生活记录', ['本市快递员的日常', '工作与生活记录']],
    // nor between a number and what it counts
    [12, '公司新增网点12个服务覆盖全部街镇', ['公司新增网点12个服务', '覆盖全部街镇']],
    // nor after a word of one character
    [8, '安全知识在社区广泛宣传', ['安全知识在社区', '广泛宣传']],
    // of two equal ways the longer line first
    [4, '会议精神传达', ['会议精神', '传达']],
    // a line may be just as wide as the block, and of two characters
    [4, '快递企业慰问职工', ['快递企业', '慰问职工']],
    [3, '会议精神', ['会议', '精神']],
    // whatever its sense, no line is wider
    [8, '公司新增网点服务：全部街镇', ['公司新增网点', '服务：全部街镇']],
    [9, '服务：公司新增网点全部街镇', ['服务：公司新增', '网点全部街镇']],
    // a Latin word is broken nowhere, a Han word where it fills the block alone
    [4, 'abcdefghijklmnop', ['abcdefghijklmnop']],
    [2, '坚守岗位', ['坚守', '岗位']],
    [2, '𠮷𠮷𠮷𠮷', ['𠮷𠮷', '𠮷𠮷']],
    [12, 'A company brings new parcel lockers to town', ['A company brings new', 'parcel lockers to town']],
    [10, '使用New Parcel柜服务社区居民生活', ['使用New Parcel', '柜服务社区居民生活']],
    // a mark neither begins nor ends a line, though the lines would be equal
    [5, '甲乙丙丁（戊己庚辛', ['甲乙丙丁', '（戊己庚辛']],
    [5, '甲乙丙丁，戊己庚', ['甲乙丙丁，', '戊己庚']],
    [2, '坚守，岗位', ['坚守，岗位']],
    [6, '快递企业（夜间作业通知', ['快递企业', '（夜间', '作业通知']],
    [5, '安全检查“回头看通知', ['安全检查', '“回头', '看通知']],
    [5, '安全检查）作业通知', ['安全检查）', '作业通知']],
    [4, '快递员《服务规范', ['快递员', '《服务', '规范']],
    // less than two characters are no line
    [1, '甲乙', ['甲乙']],
    [0.5, '甲', ['甲']],
    // a quotation stays whole, one inside another as well, and one that is never closed is none
    [10, '学习《民法典》进站点活动启动', ['学习《民法典》', '进站点活动启动']],
    [8, '“最美快递员”评选结果正式揭晓', ['“最美快递员”', '评选结果正式揭晓']],
    [12, '他说：“快递进村”与“农货进城”同步', ['他说：“快递进村”', '与“农货进城”同步']],
    [10, '“没有合上的引号让标题继续断行处理', ['“没有合上的引号让', '标题继续断行处理']],
    // but not where it is wider than the block
    [6, '“一二三四五六七八九十”', ['“一二三四五', '六七八九十”']],
    // nor a term
    [10, '习近平新时代中国特色社会主义思想', ['习近平新时代中国', '特色社会主义思想']],
    // of which a longer one may begin with a shorter
    [
      20.1,
      '上半年全市邮政快递业务量和业务收入实现稳步增长',
      ['上半年全市邮政快递业务量', '和业务收入实现稳步增长'],
    ],
    // a space between Han is where the editor saw two halves, one beside a number is not
    [6, '年轻人 新力量', ['年轻人', '新力量']],
    [6, '见证奇迹2026 年轻人', ['见证奇迹', '2026 年轻人']],
  ] as [number, string, string[]][])('%d: %s', (width, title, lines) => {
    expect(titleLines(title, { width, widthOf })).toEqual(lines)
  })
})

describe('a title of two hundred characters', () => {
  it('is broken like any other', () => {
    const lines = broken('某某市快递行业扎实开展夏季安全生产大检查'.repeat(10))
    expect(lines.join('')).toHaveLength(200)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
  })
})

describe("the office's own terms are words that no line parts, whatever the dictionary makes of them", () => {
  const termsIn = termFinder(['暖蜂驿站联盟', '小哥之家'])
  const own = (width: number, title: string) => titleLines(title, { width, widthOf, termsIn })

  it.each([
    [7, '本市快递业暖蜂驿站联盟揭牌', '本市快递业暖蜂|驿站联盟揭牌', '本市快递业|暖蜂驿站联盟|揭牌'],
    [6, '会议部署小哥之家建设工作', '会议部署小哥|之家建设工作', '会议部署|小哥之家|建设工作'],
    [6, '小哥之家暖蜂驿站联盟', '小哥之家|暖蜂驿站联盟', '小哥之家|暖蜂驿站联盟'],
  ])('%d: %s', (width, title, shipped, office) => {
    expect(titleLines(title, { width, widthOf }).join('|')).toBe(shipped)
    expect(own(width, title).join('|')).toBe(office)
  })

  it('give way where one alone is wider than the block', () => {
    for (const line of own(5, '暖蜂驿站联盟')) expect(widthOf(line)).toBeLessThanOrEqual(5)
  })
})
