import { describe, expect, it } from 'vitest'
import { tidyTitleLine } from '@/domain/text/tidyTitleLine'
import { tidySpaces } from '@/pdf/typesetting/spaces'
import { SPACE_CASES } from '../../fixtures/spaces'

const tidied = (text: string) =>
  tidySpaces([{ text, style: 'a' }])
    .map((run) => run.text)
    .join('')

describe('a space that was typed, in print', () => {
  it.each(SPACE_CASES)('%s', (_, typed, text, title) => {
    expect(tidied(typed)).toBe(text)
    expect(tidyTitleLine(typed)).toBe(title)
  })
})

describe('runs of one face', () => {
  it('are one run, others stay their own', () => {
    const runs = [
      { text: '甲', style: 'a' },
      { text: '乙', style: 'a' },
      { text: '丙', style: 'b' },
    ]
    expect(tidySpaces(runs)).toEqual([
      { text: '甲乙', style: 'a' },
      { text: '丙', style: 'b' },
    ])
  })
})

describe('what no reader could see', () => {
  it.each(['\u200b', '\ufeff', '\u00ad', '\u0000', '\u0007', '\u202e'])('%j goes', (character) => {
    expect(tidied(`甲${character}乙`)).toBe('甲乙')
    expect(tidyTitleLine(`甲${character}乙`)).toBe('甲乙')
  })
})
