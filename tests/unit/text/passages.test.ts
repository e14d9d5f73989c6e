import { describe, expect, it } from 'vitest'
import { marked, passages, searchTerms, type Segment } from '@/domain/text/passages'

const shown = (segments: readonly Segment[]) =>
  segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

describe('the words of a query', () => {
  it.each([
    ['are parted by spaces of any kind', '邮政 快递　驿站', ['邮政', '快递', '驿站']],
    ['are each taken once', '邮政 邮政', ['邮政']],
    ['are what the index holds: half width, lower case, no punctuation', '“ＥＭＳ”，5G', ['ems5g']],
    ['are none where there is no letter', ' ，。 ', []],
  ])('%s', (_, query, terms) => {
    expect(searchTerms(query)).toEqual(terms)
  })
})

describe('a marked text', () => {
  it.each([
    ['every place', '邮政人服务邮政', ['邮政'], '[邮政]人服务[邮政]'],
    [
      'words whatever stands between their characters',
      '他说：“小 快递”，大民生',
      ['快递大'],
      '他说：“小 [快递”，大]民生',
    ],
    ['full width and capitals', 'ＥＭＳ与ems', ['ems'], '[ＥＭＳ]与[ems]'],
    ['words in the order of the text, not of the query', '邮政与快递', ['快递', '邮政'], '[邮政]与[快递]'],
    ['words that touch as one', '邮政快递', ['邮政', '快递'], '[邮政快递]'],
    ['characters beyond the first plane', '𬸣音队唱歌', ['音队'], '𬸣[音队]唱歌'],
    ['nothing where nothing is found', '快递', ['邮政'], '快递'],
  ])('shows %s', (_, text, terms, expected) => {
    expect(shown(marked(text, terms))).toBe(expected)
  })

  it('is the whole text, letter by letter', () => {
    const text = '甲，乙。丙！甲乙'
    expect(
      marked(text, ['甲乙'])
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text)
  })
})

describe('the passages of a text', () => {
  const far = '长'.repeat(200)

  it('show a word with what stands around it, and that there is more', () => {
    const [only, ...others] = passages(`${far}驿站${far}`, ['驿站'], 3)
    expect(shown(only ?? [])).toBe(`…${'长'.repeat(28)}[驿站]${'长'.repeat(28)}…`)
    expect(others).toEqual([])
  })

  it('join places that lie close together and are no more than asked for', () => {
    const text = `驿站和驿站${far}驿站${far}驿站`
    expect(passages(text, ['驿站'], 2).map(shown)).toEqual([
      expect.stringMatching(/^\[驿站\]和\[驿站\]长+…$/),
      expect.stringMatching(/^…长+\[驿站\]长+…$/),
    ])
  })

  it('are none where the word stands in the title only', () => {
    expect(passages('正文', ['驿站'], 3)).toEqual([])
  })
})
