import { describe, expect, it } from 'vitest'
import { blocksToText } from '@/domain/brief/blocksToText'
import { lexicalToBlocks } from '@/domain/brief/lexicalToBlocks'
import { meantSpaces, meantText, meantTitleSpaces } from '@/domain/text/meantSpaces'
import { titleInline, titleLines } from '@/domain/title'
import { firstSentence } from '@/mail/issueMail/firstSentence'
import { SPACE_CASES } from '../../fixtures/spaces'

describe('a space that was typed', () => {
  it.each(SPACE_CASES)('%s', (_, typed, text, title) => {
    expect(meantText(typed)).toBe(text)
    expect(meantTitleSpaces(typed)).toBe(title)
  })

  it.each(SPACE_CASES)('%s: the same once more', (_, typed) => {
    expect(meantText(meantText(typed))).toBe(meantText(typed))
    expect(meantTitleSpaces(meantTitleSpaces(typed))).toBe(meantTitleSpaces(typed))
  })

  it.each(SPACE_CASES)('%s: in text, list, cell and caption of a brief', (_, typed, text, title) => {
    const [paragraph, list, cell, caption] = blocksToText(lexicalToBlocks(bodyOf(typed))).split('\n')
    expect([paragraph, list, cell, caption]).toEqual([text, text, text, title])
  })

  it.each(SPACE_CASES)('%s: in the lists and the mail', (_, typed, text, title) => {
    expect(titleLines(`题\n${typed}`)).toEqual(['题', title])
    expect(titleInline(typed)).toBe(title)
    expect(firstSentence({ blocks: [{ type: 'paragraph', runs: [{ text: typed }] }] })).toBe(text)
  })
})

const text = (typed: string) => ({ type: 'text', text: typed, format: 0 })
const bodyOf = (typed: string) => ({
  root: {
    type: 'root',
    children: [
      { type: 'paragraph', children: [text(typed)] },
      { type: 'list', children: [{ type: 'listitem', children: [text(typed)] }] },
      {
        type: 'table',
        children: [
          {
            type: 'tablerow',
            children: [{ type: 'tablecell', children: [{ type: 'paragraph', children: [text(typed)] }] }],
          },
        ],
      },
      { type: 'upload', value: 1, fields: { caption: typed } },
    ],
  },
})

describe('runs of different looks', () => {
  it('are one text, and each character keeps its look', () => {
    const bold = 'bold' as const
    expect(meantSpaces([{ text: '第 ', emphasis: bold }, { text: ' 1 期' }])).toEqual([
      { text: '第', emphasis: bold },
      { text: '1期' },
    ])
    expect(meantSpaces([{ text: '张 ', emphasis: bold }, { text: ' 三' }])).toEqual([
      { text: '张 ', emphasis: bold },
      { text: '三' },
    ])
  })

  it('that held nothing but noise are gone', () => {
    expect(meantSpaces([{ text: '第' }, { text: ' ' }, { text: '1' }])).toEqual([
      { text: '第' },
      { text: '1' },
    ])
  })
})
