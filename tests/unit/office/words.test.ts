import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archivalCode, patternFault } from '@/domain/archivalCode'
import { fileSize } from '@/domain/fileSize'
import { escapeHtml, html } from '@/domain/html'
import { isNumbered, issueName } from '@/domain/issueName'
import { doubtNumbers } from '@/domain/issueNumbers'
import { issueQuery } from '@/domain/issueQuery'
import { keepLatest } from '@/domain/keepLatest'
import { isMailAddress } from '@/domain/mailAddress'
import { messageOf, withoutValues } from '@/domain/messageOf'
import { isPrintedForm, ORIGINAL_TYPES } from '@/domain/originalFile'
import { passwordFault } from '@/domain/password'
import { previousIssue } from '@/domain/previousIssue'
import { phrasesOf } from '@/domain/readyPhrases'
import { findAnchor } from '@/domain/remark'
import { RuleError } from '@/domain/ruleError'
import { FIRST_POINTS } from '@/domain/scores/rules'
import { signatureLine } from '@/domain/signatureLine'
import { normalizeTitle, titleInline } from '@/domain/title'

describe('the size of a file', () => {
  it.each([
    [0, '1 KB'],
    [1, '1 KB'],
    [1535, '1 KB'],
    [1536, '2 KB'],
    [577_536, '564 KB'],
    [1024 * 1024 - 1, '1024 KB'],
    [1024 * 1024, '1.0 MB'],
    [3_355_443, '3.2 MB'],
  ])('of %i bytes reads %s', (bytes, size) => expect(fileSize(bytes)).toBe(size))
})

describe('a page of our own', () => {
  it('escapes what anybody wrote, and keeps its own markup', () => {
    const items = ['<b>', 'a&b'].map((each) => html`<i>${each}</i>`)
    expect(html`<p title="${`"'`}">${items}${3}</p>`.markup).toBe(
      '<p title="&#34;&#39;"><i>&#60;b&#62;</i><i>a&#38;b</i>3</p>',
    )
    expect(escapeHtml('一<二')).toBe('一&#60;二')
  })
})

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

describe('what is kept', () => {
  it('is let go one at a time, also where nothing may be kept', () => {
    const kept = new Map<number, string>()
    expect(keepLatest(kept, { key: 1, value: 'a', most: 0 })).toEqual([1, 'a'])
    expect(kept.size).toBe(0)
  })
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

describe('what was thrown', () => {
  it('is said without the values of a query', () => {
    expect(withoutValues('Failed query: select 1\nparams: 秘密,\n秘密')).toBe('Failed query: select 1')
    expect(withoutValues('no params: here')).toBe('no params: here')
    const cause = Object.assign(new Error('invalid input syntax for type integer: "秘密"'), { code: '22P02' })
    const failed = new Error('Failed query: select 1\nparams: 秘密', { cause })
    expect(messageOf(failed)).toBe('Failed query: select 1: invalid input syntax for type integer: …')
  })

  it('keeps what other errors quote, and says everything else as text', () => {
    const unique = Object.assign(new Error('duplicate key value violates "users_email_idx"'), {
      code: '23505',
    })
    expect(messageOf(unique)).toBe('duplicate key value violates "users_email_idx"')
    for (const code of ['22', '22P021', 'x22P02', 22_000, undefined])
      expect(messageOf(Object.assign(new Error('see "x"'), { code }))).toBe('see "x"')
    expect(messageOf(new Error('a "b"', { cause: 'no error' }))).toBe('a "b"')
    expect([messageOf('text'), messageOf(undefined), messageOf(3)]).toEqual(['text', 'undefined', '3'])
  })

  it('by a rule names the rule, with what a program needs to go on', () => {
    const error = new RuleError('conflict', 'some-code', '请刷新。', { id: 3 })
    expect(error).toMatchObject({
      name: 'RuleError',
      kind: 'conflict',
      code: 'some-code',
      message: '请刷新。',
      details: { id: 3 },
      isPublic: true,
    })
    expect(new RuleError('busy', 'x', 'y').details).toEqual({})
  })
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

describe('an archival code', () => {
  const issue = {
    fondsNumber: 'Z1',
    retention: 'thirty',
    year: 2026,
    number: 12_345,
    totalNumber: undefined,
  } as const

  it('fills in what there is, and leaves as written what it does not know', () => {
    expect(archivalCode('{全宗号}-{期限}-{期号}-{总期号}{别的}', issue)).toBe('Z1-D30-12345-{别的}')
    expect(archivalCode('·-{期号}', issue)).toBe('12345')
    expect(archivalCode('A·-{期号}·', { ...issue, number: 1 })).toBe('A·-0001·')
  })

  it('is refused with what there is to choose from', () => {
    expect(patternFault('{件号}')).toBe('没有{件号}这一项，可用的有{全宗号}{年度}{期限}{期号}{总期号}。')
    expect(patternFault('{}')).toBe('没有{}这一项，可用的有{全宗号}{年度}{期限}{期号}{总期号}。')
    expect(patternFault('{期限}')).toBe('档号里要有{总期号}，或{年度}和{期号}，否则各期的档号会相同。')
    expect(patternFault('{总期号}')).toBeUndefined()
    expect(patternFault('{期号}-{年度}')).toBeUndefined()
  })
})

describe('small things of a brief', () => {
  it('a title has no blank lines and no spaces around its lines; invisible marks are none of it', () => {
    expect(normalizeTitle(' 一 \r二\r\n\u200B\n\u2800\n⼯ ')).toBe('一\n二\n工')
    expect(titleInline(' 一 \n 二 三 ')).toBe('一二 三')
  })

  it('the original of an earlier issue is a printed form only as a PDF', () => {
    const [pdf, docx] = Object.keys(ORIGINAL_TYPES)
    expect([pdf, docx, null, undefined].map(isPrintedForm)).toEqual([true, false, false, false])
    expect(Object.values(ORIGINAL_TYPES)).toEqual(['pdf', 'docx'])
  })

  it('ready phrases are none where there are none', () => {
    expect([phrasesOf(undefined), phrasesOf(''), phrasesOf(' \n ')]).toEqual([[], [], []])
  })

  it('the signature line says each part by its name', () => {
    expect(signatureLine({ editor: '甲', checker: '乙', signer: '丙', phone: '1' })).toEqual([
      '责任编辑：甲',
      '核稿：乙',
      '签发：丙',
      '电话：1',
    ])
    expect(signatureLine(null)).toEqual([])
  })

  it('a company loses points for what it did not answer, and for nothing else', () => {
    const below = Object.entries(FIRST_POINTS).filter(([, points]) => points <= 0)
    expect(below).toEqual([['missed', -2]])
  })

  it('a remark goes to the nearest place, whatever there is', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.nat(4), fc.nat(8), (blocks, paragraph, offset) => {
        const found = findAnchor(blocks, { paragraph, offset, quote: '甲乙' })
        const places = blocks.flatMap((block, at) =>
          [...block].flatMap((_, from) => (block.startsWith('甲乙', from) ? [{ at, from }] : [])),
        )
        expect(found === undefined).toBe(places.length === 0)
        if (!found) return
        expect(blocks[found.paragraph]?.startsWith('甲乙', found.offset)).toBe(true)
        const away = ({ at, from }: { at: number; from: number }) =>
          Math.abs(at - paragraph) * 100 + Math.abs(from - offset)
        expect(away({ at: found.paragraph, from: found.offset })).toBe(Math.min(...places.map(away)))
      }),
    )
  })
})
