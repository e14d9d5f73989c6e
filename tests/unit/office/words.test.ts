import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archivalCode, patternFault } from '@/domain/archivalCode'
import { fileSize } from '@/domain/fileSize'
import { escapeHtml, html } from '@/domain/html'
import { keepLatest } from '@/domain/keepLatest'
import { messageOf, withoutValues } from '@/domain/messageOf'
import { isPrintedForm, ORIGINAL_TYPES } from '@/domain/originalFile'
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

describe('what is kept', () => {
  it('is let go one at a time, also where nothing may be kept', () => {
    const kept = new Map<number, string>()
    expect(keepLatest(kept, { key: 1, value: 'a', most: 0 })).toEqual([1, 'a'])
    expect(kept.size).toBe(0)
  })
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
