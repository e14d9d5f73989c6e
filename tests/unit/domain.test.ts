import { describe, expect, it } from 'vitest'
import { applyErrata } from '@/domain/brief/errata'
import { isWorkingDay } from '@/domain/calendar/workingDays'
import { issueName } from '@/domain/issueName'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { isMailAddress } from '@/domain/mailAddress'
import { isMadeOf, OFFICE_NAMES, passwordFault } from '@/domain/password'
import {
  dayInShanghai,
  daysBetween,
  hourInShanghai,
  isDay,
  printedDay,
  printedPeriod,
  startOfDay,
} from '@/domain/shanghaiDate'
import { parsePeriod } from '@/domain/statistics'
import { normalizeTitle, titleInline } from '@/domain/title'

describe('a title', () => {
  it('keeps the editor’s breaks in print and loses them without a trace in a line', () => {
    const stored = normalizeTitle(' 第一行 \r\n\n第二行“2025 非遗” ')
    expect(stored).toBe('第一行\n第二行“2025 非遗”')
    expect(titleInline(stored)).toBe('第一行第二行“2025 非遗”')
  })
})

describe('a day', () => {
  it.each(['2026-01-09', '2024-02-29'])('%s exists', (day) => expect(isDay(day)).toBe(true))
  it.each(['2026-02-29', '2026-13-01', '2026-1-9', '', null, 20260109])('%s does not', (day) =>
    expect(isDay(day)).toBe(false),
  )

  it('begins at midnight in Shanghai, eight hours before it does in Greenwich', () => {
    expect(startOfDay('2026-01-01').toISOString()).toBe('2025-12-31T16:00:00.000Z')
    expect(startOfDay('2025-12-31', 1).toISOString()).toBe('2025-12-31T16:00:00.000Z')
    expect(dayInShanghai(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
    expect(dayInShanghai(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31')
  })

  it.each([
    ['2026-01-09', true],
    ['2026-01-10', false],
    ['2026-01-11', false],
    ['2026-01-12', true],
  ])('%s is a working day: %s', (day, isOne) => expect(isWorkingDay(day, new Map())).toBe(isOne))

  it('has its hours in Shanghai, past midnight too', () => {
    expect(hourInShanghai(new Date('2026-01-09T01:59:59Z'))).toBe(9)
    expect(hourInShanghai(new Date('2026-01-09T16:00:00Z'))).toBe(0)
  })

  it('lies so many days from another, before it or after it', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3)
  })

  it('is printed without zero padding, and a period names the year once unless it changes', () => {
    expect(printedDay('2026-01-09')).toBe('2026年1月9日')
    expect(printedPeriod('2025-10-01', '2025-12-31')).toBe('2025年10月1日—12月31日')
    expect(printedPeriod('2025-12-01', '2026-01-31')).toBe('2025年12月1日—2026年1月31日')
  })
})

describe('a period', () => {
  it.each([
    ['2025-10-01', undefined, '截止'],
    ['x', '2025-12-31', '起始'],
    ['2026-01-01', '2025-12-31', '晚于'],
  ])('from %s to %s is refused with the reason', (from, to, word) => {
    expect(() => parsePeriod(from, to)).toThrow(word)
  })
})

describe('an issue', () => {
  it('is named as it is printed', () => {
    expect(issueName({ year: 2026, number: 1, totalNumber: 536 })).toBe('2026年第1期（总第536期）')
  })
})

describe('a mail address', () => {
  it.each(['a@b.test', 'first.last+tag@sub.example.cn'])('%s is one', (value) =>
    expect(isMailAddress(value)).toBe(true),
  )
  it.each([
    'a',
    'a@b',
    'a b@c.test',
    'a@b.test\r\nBcc: x@y.test',
    '"a"@b.test',
    'a@b..test',
    '.a@b.test',
    `${'a'.repeat(65)}@b.test`,
    '中@b.test',
  ])('%j is none', (value) => expect(isMailAddress(value)).toBe(false))
})

describe('a password', () => {
  it('may be a sentence', () => expect(passwordFault('今天天气不错我们去外滩', {})).toBeUndefined())
  it.each(['short', 'aaaaaaaaaaaa', 'qwertyuiop', 'reviewer1-2026'])(
    '%s is refused with the reason',
    (password) => {
      expect(passwordFault(password, { email: 'reviewer1@jianbao.test' })).toMatch(/密码/)
    },
  )

  it('has at least five different characters', () => {
    expect(passwordFault('abcdabcdabcd', {})).toContain('重复')
    expect(passwordFault('abcdeabcdeab', {})).toBeUndefined()
  })

  it('has 10 to 128 characters', () => {
    const long = (length: number) => 'abcdefgh'.repeat(20).slice(0, length)
    expect([9, 10, 128, 129].map((length) => passwordFault(long(length), {}) ?? '可以')).toEqual([
      expect.stringContaining('至少'),
      '可以',
      '可以',
      expect.stringContaining('不能超过'),
    ])
  })

  it('does not hold the name of its mailbox in any case, unless that is too short to matter', () => {
    expect(passwordFault('XX-Wang-2026', { email: 'wang@jianbao.test' })).toContain('登录邮箱')
    expect(passwordFault('XX-Lin-20260', { email: 'lin@jianbao.test' })).toBeUndefined()
  })

  it('does not hold the name of its owner', () => {
    expect(passwordFault('我是王小明，你好呀朋友', { name: '王 小明' })).toContain('姓名')
    expect(passwordFault('Good-John-Smith-26', { name: 'john smith' })).toContain('姓名')
    expect(passwordFault('a-lin-tree-grows', { name: 'Lin' })).toBeUndefined()
  })

  it('is not made of the names that people here try first', () => {
    for (const password of [
      'Jianbao@2026!',
      'ADMIN-jianbao-1',
      'kuaidi_youzheng88',
      '工作简报２０２６！！',
      'Sto.Express.2026',
    ])
      expect([password, isMadeOf(password, [...OFFICE_NAMES, 'express'])]).toEqual([password, true])
    for (const password of [
      'jianbao-demo-2026',
      '1357924680',
      'jianbao-goes-out',
      'a-long-test-passphrase',
      '工作简报每周五下午',
    ])
      expect([password, isMadeOf(password, [...OFFICE_NAMES, 'sto'])]).toEqual([password, false])
  })

  it('may hold what everybody tries beside more of its own', () => {
    expect(passwordFault('my0123456789', {})).toBeUndefined()
    expect(passwordFault('0123456789my', {})).toBeUndefined()
  })

  it.each(['0123456789', '1234567890', 'ABCDEFGHIJ', 'password2026'])(
    '%s is one everybody tries',
    (password) => expect(passwordFault(password, {})).toContain('太常见'),
  )
})

describe('the text of an editor state', () => {
  it('is its characters, a block a line', () => {
    const text = (value: string) => ({ type: 'text', text: value })
    const state = {
      root: {
        children: [{ children: [text('一'), { type: 'linebreak' }, text('二')] }, { children: [text('三')] }],
      },
    }
    expect(lexicalText(state)).toBe('一\n二\n三')
  })
  it.each([null, undefined, 'text', {}, { root: 1 }])('of %j is nothing', (state) =>
    expect(lexicalText(state)).toBe(''),
  )
})

describe('errata', () => {
  const view = {
    articles: [
      {
        id: 1,
        title: '一百人参加',
        blocks: [{ type: 'paragraph', runs: [{ text: '共一百人。', emphasis: 'bold' }] }],
      },
      { id: 2, title: '别的', blocks: [{ type: 'paragraph', runs: [{ text: '也有一百人。' }] }] },
    ],
  }

  it('mend title and text of the article they name, and no other', () => {
    const mended = applyErrata(view, [{ article: 1, find: '一百', replace: '二百', everywhere: true }])
    expect(JSON.stringify(mended.articles[0])).not.toContain('一百')
    expect(mended.articles[1]).toEqual(view.articles[1])
    expect(view.articles[0]?.title).toBe('一百人参加')
  })

  it('change the one place that is meant, and are refused with a count where there are more', () => {
    const mended = applyErrata(view, [{ article: 1, find: '共一百', replace: '共二百' }])
    expect(mended.articles[0]?.title).toBe('一百人参加')
    expect(JSON.stringify(mended.articles[0]?.blocks)).toContain('共二百人。')
    expect(() => applyErrata(view, [{ article: 1, find: '一百', replace: '二百' }])).toThrow('有 2 处')
  })

  it('mend the caption of a picture, and not the name of its file', () => {
    const picture = { type: 'image', image: '开幕式.jpg', caption: '开幕式现场' }
    const mended = applyErrata({ articles: [{ id: 1, title: '标题', blocks: [picture] }] }, [
      { article: 1, find: '开幕式', replace: '闭幕式' },
    ])
    expect(mended.articles[0]?.blocks).toEqual([{ ...picture, caption: '闭幕式现场' }])
  })

  it('take the replacement as it is written', () => {
    const mended = applyErrata(view, [{ article: 1, find: '共一百人', replace: '$&元' }])
    expect(JSON.stringify(mended.articles[0]?.blocks)).toContain('"$&元。"')
  })

  it('touch printed text only, not what kind of thing it is', () => {
    expect(() => applyErrata(view, [{ article: 1, find: 'paragraph', replace: 'x' }])).toThrow('没有找到')
  })

  it('that correct nothing are refused', () => {
    expect(() => applyErrata(view, [{ article: 3, find: '一', replace: '二' }])).toThrow('不在本期')
  })
})
