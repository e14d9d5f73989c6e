import { describe, expect, it } from 'vitest'
import { isNumbered, issueName } from '@/domain/issueName'
import { doubtNumbers } from '@/domain/issueNumbers'
import { issueQuery } from '@/domain/issueQuery'
import { isMailAddress } from '@/domain/mailAddress'
import { isHeldBack } from '@/domain/firstPassword'
import { isMadeOf, OFFICE_NAMES, passwordFault } from '@/domain/password'
import { previousIssue } from '@/domain/previousIssue'

describe('the name of an issue', () => {
  it('says its total number, 0 where there is none yet', () => {
    expect(issueName({ year: 2026, number: 3, totalNumber: null, series: 'regular' })).toBe(
      '2026年第3期（总第0期）',
    )
  })

  it('is there once it has its numbers', () => {
    const issue = { year: 2026, number: 1, totalNumber: 536 }
    expect(isNumbered(issue)).toBe(true)
    for (const missing of ['year', 'number', 'totalNumber'])
      expect(isNumbered({ ...issue, [missing]: null })).toBe(false)
    expect(isNumbered({ ...issue, year: null, series: 'supplement' })).toBe(false)
  })

  it('is looked for before it in its own series', () => {
    const issue = { year: 2026, number: 2, totalNumber: 537 }
    const regular = {
      where: { series: { equals: 'regular' }, totalNumber: { less_than: 537 } },
      sort: '-totalNumber',
    }
    expect(previousIssue({ ...issue, series: 'regular' })).toEqual(regular)
    expect(previousIssue(issue)).toEqual(regular)
  })

  it('is doubted for its total number in the usual series alone', () => {
    const previous = { year: 2026, number: 1, totalNumber: 536, date: '2026-01-09', name: '上期' }
    const issue = { year: 2026, number: 2, totalNumber: 540, date: '2026-01-23' }
    expect(doubtNumbers({ ...issue, series: 'regular' }, previous).map(({ field }) => field)).toEqual([
      'totalNumber',
    ])
    expect(doubtNumbers({ ...issue, series: 'supplement' }, previous)).toEqual([])
  })
})

describe('a search that names issues', () => {
  it.each([
    ['1950', { year: 1950 }],
    ['1999', { year: 1999 }],
    ['19501', { totalNumber: 19_501 }],
    ['1949', { totalNumber: 1949 }],
    ['2099', { year: 2099 }],
    ['2100', { totalNumber: 2100 }],
    ['20260', { totalNumber: 20_260 }],
    ['12', { totalNumber: 12 }],
    ['123456', { totalNumber: 123_456 }],
    ['第123456期', { number: 123_456, either: true }],
    ['总第123456期', { totalNumber: 123_456 }],
    ['总第536', { totalNumber: 536 }],
    ['(总第536期)', { totalNumber: 536 }],
    ['第1期（总第536期）', { number: 1, totalNumber: 536 }],
    ['增刊第2期', { number: 2, supplement: true }],
    ['2026年增刊', { year: 2026, supplement: true }],
    ['2026年12月30号', { dates: '2026-12-30' }],
    ['2026年1月第1期', { dates: '2026-01-', number: 1 }],
    ['2026/1/9', { dates: '2026-01-09' }],
    ['2026.12.30', { dates: '2026-12-30' }],
    ['2026.12', { dates: '2026-12-' }],
    [' 2026年 \n', { year: 2026 }],
  ])('%s', (query, asked) => expect(issueQuery(query)).toEqual(asked))

  it.each([
    '1月9日',
    '2026年9日',
    '第1234567期',
    '总第1234567期',
    '12026年',
    '2026年第1期的',
    '见第1期',
    '见2026-01-09',
    '2026-01-09日',
    '2026-1-9-1',
    '2026-123',
    '12026-01',
    '2026年123月',
    '2026年1月123日',
    '1',
  ])('%s names none', (query) => expect(issueQuery(query)).toBeUndefined())
})

describe('a mail address', () => {
  const local = (length: number) => 'a'.repeat(length)
  const domain = (length: number) => [local(63), local(63), local(length - 133), 'test'].join('.')

  it.each([
    `${local(64)}@b.test`,
    "!#$%&'*+/=?^_`{|}~-@b.test",
    'a.b.c@b.test',
    'a@1-2.x-y.test',
    `a@${local(63)}.test`,
    'A1@B2.TEST',
    'a@b.xn--fiqs8s',
    `${local(64)}@${domain(189)}`,
  ])('%s is one', (value) => expect(isMailAddress(value)).toBe(true))

  it.each([
    '',
    '@b.test',
    'a@',
    'a@@b.test',
    'a@b@c.test',
    'a.@b.test',
    'a..b@c.test',
    'a(b)@c.test',
    'a b@c.test',
    'a@-b.test',
    'a@b-.test',
    'a@b.-test',
    'a@b.test-',
    'a@b.t',
    'a@b.1test',
    'a@b_c.test',
    'a@b.test ',
    ' a@b.test',
    'a@b.test.',
    `a@${local(64)}.test`,
    `a@b.${local(65)}`,
    `${local(64)}@${domain(190)}`,
  ])('%j is none', (value) => expect(isMailAddress(value)).toBe(false))

  it.each([1, null, undefined, {}, ['a@b.test']])('%j is none', (value) =>
    expect(isMailAddress(value)).toBe(false),
  )
})

describe('a password', () => {
  it.each(['abcdefghij', 'QWERTYuiop', '1234567890', 'Password12'])(
    '%s is one everybody tries',
    (password) => {
      expect(passwordFault(password, {})).toBe('这个密码太常见，请换一个。')
    },
  )

  it.each(['qwertyuiop1', 'xqwertyuiop', 'abcdefghijk', 'mypassword12', 'password1x', '12345678901'])(
    '%s is none of those',
    (password) => expect(passwordFault(password, {})).toBeUndefined(),
  )

  it('does not hold the name of its owner, nor consist of names', () => {
    expect(passwordFault('张三丰上山采药去了呢', { name: '张三丰' })).toBe(
      '密码不能包含自己的姓名，请换一个。',
    )
    expect(passwordFault('Zhang.San-1-caiyao', { name: 'Zhang San' })).toBe(
      '密码不能包含自己的姓名，请换一个。',
    )
    expect(passwordFault('丰收的季节到来了大家', { name: '丰' })).toBeUndefined()
    expect(passwordFault('the-lin-river-2', { name: 'Lin' })).toBeUndefined()
    const isMade = (password: string) => isMadeOf(password, ['jian', 'jianbao', '邮政', 'lin'])
    expect(
      ['Jianbao-2026', 'ｊｉａｎｂａｏ!!', 'jianbaoabc', '邮政2026简', 'jian.jianbao'].map(isMade),
    ).toEqual(Array.from({ length: 5 }, () => true))
    expect(['jianbaoabcd', 'lin-2026', '2026-01-09', '政邮20260109'].map(isMade)).toEqual([
      false,
      false,
      false,
      false,
    ])
    for (const name of ['简报', '邮政', 'admin', 'password', '文明办'])
      expect(isMadeOf(`${name}@2026!`, OFFICE_NAMES)).toBe(true)
  })

  it('is told what is wrong with it, in a sentence', () => {
    expect(passwordFault('short', {})).toBe('密码至少需要 10 个字符，可以用一句容易记住的话。')
    expect(passwordFault('x'.repeat(129), {})).toBe('密码不能超过 128 个字符。')
    expect(passwordFault('x'.repeat(20), {})).toBe('密码中重复的字符太多，请换一个。')
    expect(passwordFault('a-Office-b1', { email: 'OFFICE@jianbao.test' })).toBe(
      '密码不能包含登录邮箱的名字，请换一个。',
    )
    expect(passwordFault('a-jianbao-b1', { email: 'office@jianbao.test' })).toBeUndefined()
  })
})

describe('who must change a password', () => {
  it.each([
    '/admin',
    '/admin/',
    '/admin/collections/articles',
    '/admin/loginx',
    '/admin/account',
    '/admin/x/admin/login',
  ])('is held back from %s', (path) => expect(isHeldBack(path)).toBe(true))
  it.each([
    ...['login', 'logout', 'logout-inactivity', 'forgot', 'reset', 'change-password'].map(
      (door) => `/admin/${door}`,
    ),
    ...['/admin/reset/token', '/', '/adminx', '/r/link', '/x/admin'],
  ])('is not held back from %s', (path) => expect(isHeldBack(path)).toBe(false))
})
