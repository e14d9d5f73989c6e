import { describe, expect, it } from 'vitest'
import { normalizeTitle } from '@/domain/title'
import { isBlank } from '@/domain/text/isBlank'
import { paragraphsOf } from '@/domain/text/paragraphsOf'
import { ARTICLE_STATUSES, ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import { decide } from '@/domain/workflow/decide'
import { requireContent } from '@/services/articles/requireContent'

const INVISIBLE = {
  'zero-width space': '\u200B',
  'zero-width joiner': '\u200D',
  'byte order mark': '\uFEFF',
  'word joiner': '\u2060',
  'Hangul filler': '\u3164',
  'halfwidth Hangul filler': '\uFFA0',
  'Hangul choseong filler': '\u115F',
  'blank Braille': '\u2800',
  'soft hyphen': '\u00AD',
  'right-to-left mark': '\u200F',
  'right-to-left override': '\u202E',
  isolate: '\u2066',
  'variation selector': '\uFE0F',
  'ideographic variation selector': '\u{E0100}',
  'no-break space': '\u00A0',
  'ideographic space': '\u3000',
  'hair space': '\u200A',
  'grapheme joiner': '\u034F',
  'language tag': '\u{E0001}',
  'control character': '\u0007',
  'line end': '\r\n\t',
} as const

const paragraph = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
})
const content = (title: string, body: string) => ({ title, body: paragraph(body) }) as never

describe.each(Object.entries(INVISIBLE))('a %s', (_, invisible) => {
  const text = ` ${invisible}${invisible}\n`

  it('is no text', () => {
    expect(isBlank(text)).toBe(true)
    expect(isBlank(`${text}字${text}`)).toBe(false)
  })

  it('is no title, no body and no paragraph', () => {
    expect(normalizeTitle(text)).toBe('')
    expect(paragraphsOf(text)).toEqual([])
    expect(() => requireContent(content(text, '正文。'))).toThrow('还没有标题')
    expect(() => requireContent(content('标题', text))).toThrow('还没有正文')
  })

  it('is no reason to return an article', () => {
    const asked = {
      transition: ARTICLE_TRANSITIONS.return,
      statuses: ARTICLE_STATUSES,
      role: 'reviewer',
      status: 'review',
    } as const
    expect(() => decide({ ...asked, comment: text })).toThrow('请填写“退回修改”的理由')
    expect(decide({ ...asked, comment: `${text}请改标题` }).comment).toContain('请改标题')
  })
})

describe('what is seen', () => {
  it.each(['字', 'a', '。', '👨‍👩‍👧', '㊙', '\uE000', '́a'])('%s is text', (text) => {
    expect(isBlank(text)).toBe(false)
  })

  it('is nothing where there is nothing', () => {
    expect([isBlank(''), isBlank(null), isBlank(undefined)]).toEqual([true, true, true])
  })
})
