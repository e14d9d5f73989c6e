import { describe, expect, it } from 'vitest'
import { blockTexts } from '@/domain/article/blockTexts'
import { articleBody, list, listItem, paragraph, text } from '@/domain/article/lexical/nodes'
import { findAnchor } from '@/domain/remark'

describe('a remark', () => {
  const anchor = { paragraph: 1, offset: 3, quote: '十二人' }

  it('stands where it was as long as the text is as it was', () => {
    expect(findAnchor(['首段。', '参加的十二人，另有十二人', '末段'], anchor)).toEqual({
      paragraph: 1,
      offset: 3,
    })
  })

  it('goes along when text before it comes or goes, within its paragraph and between paragraphs', () => {
    expect(findAnchor(['首段。', '昨天参加的有十二人'], anchor)).toEqual({ paragraph: 1, offset: 6 })
    expect(findAnchor(['新段。', '首段。', '参加的十二人'], anchor)).toEqual({ paragraph: 2, offset: 3 })
  })

  it('keeps to the nearest where the words stand several times', () => {
    const again = '十二人十二人十二人'
    expect(findAnchor([again, again], anchor)).toEqual({ paragraph: 1, offset: 3 })
    expect(findAnchor([again, '改了'], anchor)).toEqual({ paragraph: 0, offset: 3 })
  })

  it('stands nowhere once the text has changed', () => {
    expect(findAnchor(['首段。', '参加的十三人'], anchor)).toBeUndefined()
    expect(findAnchor([], anchor)).toBeUndefined()
    expect(findAnchor(['甲'], { ...anchor, quote: '' })).toBeUndefined()
  })
})

describe('the texts of blocks', () => {
  it('are one a block, without line breaks', () => {
    const body = articleBody([
      paragraph([text('一行'), { type: 'linebreak', version: 1 }, text('两行')]),
      list('bullet', [listItem(1, [text('甲')]), listItem(2, [text('乙')])]),
    ])
    expect(blockTexts(body)).toEqual(['一行两行', '甲乙'])
    expect(blockTexts(undefined)).toEqual([])
  })
})
