import { describe, expect, it } from 'vitest'
import { articleAnchor, NOTE_ANCHOR } from '@/domain/brief/articleAnchor'
import { briefFileName } from '@/domain/brief/briefFileName'
import { chosenCompaction, compactions } from '@/domain/brief/compaction'
import { applyErrata, type Erratum } from '@/domain/brief/errata'
import { layoutFinding, type LayoutNote } from '@/domain/brief/layoutFinding'
import { RuleError } from '@/domain/ruleError'

describe('the name of a brief’s file', () => {
  const masthead = {
    nameLines: ['江岸市邮政', '工作简报'],
    issueLine: '2026年第1期',
    editor: '',
    dateText: '',
  }

  it('is that of the brief, and says where it is a correction', () => {
    expect(briefFileName({ masthead, correction: undefined })).toBe('江岸市邮政工作简报2026年第1期.pdf')
    expect(briefFileName({ masthead, correction: { reason: 'x' } })).toBe(
      '（更正）江岸市邮政工作简报2026年第1期.pdf',
    )
  })

  it('has nothing in it that a disk refuses', () => {
    const odd = { ...masthead, nameLines: ['a\\b/c:d*e?f"g<h>i|j\u0000\u001f\u007fk*?l'], issueLine: ':' }
    expect(briefFileName({ masthead: odd, correction: undefined })).toBe('a b c d e f g h i j k l.pdf')
  })

  it('leads to its articles by their places', () => {
    expect([articleAnchor(1), articleAnchor(12), NOTE_ANCHOR]).toEqual(['a1', 'a12', 'note'])
  })
})

describe('压缩版面', () => {
  it('is the issue’s own, or that of the settings, or off', () => {
    expect(chosenCompaction('setting', 'carry')).toBe('carry')
    expect(chosenCompaction('setting', 'off')).toBeUndefined()
    expect(chosenCompaction('off', 'carry')).toBeUndefined()
    expect(chosenCompaction('tighten', 'off')).toBe('tighten')
    expect(compactions).toEqual(['automatic', 'tighten', 'carry'])
  })
})

describe('a remark on the layout', () => {
  const where = { article: 3, title: '标题' }
  it.each<[LayoutNote, string, object?]>([
    [
      { code: 'imprint-alone' },
      '第 2 页：只有版记，没有正文。请增减一两行文字，或在“版面选项”里选“压缩版面”。',
    ],
    [
      { code: 'imprint-carried' },
      '第 2 页：版记本会单独成页，已把上一页的最后几行移来。不需要时，在“版面选项”的“压缩版面”里改。',
    ],
    [
      { code: 'imprint-tightened', from: 1, pitch: 28.905 },
      '第 2 页：为使版记不单独成页，从第 1 页起收紧了标题前后的空行。不需要时，在“版面选项”的“压缩版面”里改。',
    ],
    [
      { code: 'imprint-tightened', from: 1, pitch: 28.9 },
      '第 2 页：为使版记不单独成页，从第 1 页起收紧了标题前后的空行，行距由 28.99 磅收到 28.9 磅。不需要时，在“版面选项”的“压缩版面”里改。',
    ],
    [
      { code: 'torn-line', text: '长网址', ...where },
      '第 2 页：《标题》有一行排不满：“长网址”。请调整这一行前后的文字或网址。',
      { article: 3, sentence: '长网址' },
    ],
    [
      { code: 'title-broken', lines: ['标', '题'], ...where },
      '第 2 页：标题由程序断行为“标 / 题”。断得不好时，请在标题里自己换行。',
      { article: 3 },
    ],
    [
      { code: 'picture-gap', lines: 5, ...where },
      '第 2 页：《标题》的图片排不下，移到下一页，这里空出 5 行。请把图片前移或后移一段。',
      { article: 3 },
    ],
    [
      { code: 'table-smaller', size: '五号', ...where },
      '第 2 页：《标题》的表格较宽，已用五号字排印。要用大字，请减少栏数或文字。',
      { article: 3 },
    ],
    [
      { code: 'table-cut', size: '五号', ...where },
      '第 2 页：《标题》的表格用五号字仍有数字或单词被拆开。请减少栏数或文字。',
      { article: 3 },
    ],
  ])('%j', (note, message, more = {}) => {
    expect(layoutFinding(note, 2)).toEqual({ code: note.code, page: 2, message, ...more })
  })
})

describe('an erratum', () => {
  const article = {
    id: 1,
    title: '一百人',
    blocks: [
      { type: 'list', items: [{ runs: [{ text: '二百人' }], number: 3 }] },
      { type: 'table', rows: [{ cells: [{ paragraphs: [[{ text: '三百人' }]], caption: null }] }] },
      { type: 'image', image: '三百', alt: '三百人' },
    ],
  }
  const view = { name: '简报', articles: [article, { id: '2', title: '别的', blocks: [] }] }
  const refusal = (erratum: Erratum) => {
    try {
      return applyErrata(view, [erratum])
    } catch (error) {
      return error instanceof RuleError && [error.kind, error.code, error.message]
    }
  }

  it('reaches the text in lists and tables, and nothing else of them', () => {
    const mended = applyErrata(view, [
      { article: 1, find: '二百', replace: '两百' },
      { article: 1, find: '三百人', replace: '四百人' },
    ])
    expect(mended).toEqual({
      name: '简报',
      articles: [
        {
          ...article,
          blocks: [
            { type: 'list', items: [{ runs: [{ text: '两百人' }], number: 3 }] },
            { type: 'table', rows: [{ cells: [{ paragraphs: [[{ text: '四百人' }]], caption: null }] }] },
            { type: 'image', image: '三百', alt: '三百人' },
          ],
        },
        view.articles[1],
      ],
    })
  })

  it('is refused with what to do', () => {
    expect(refusal({ article: 9, find: 'x', replace: 'y' })).toEqual([
      ...['invalid', 'no-such-article', '更正所指的稿件不在本期，请刷新后重新选择。'],
    ])
    expect(refusal({ article: 1, find: '五百', replace: 'y' })).toEqual([
      ...['invalid', 'not-found-in-article'],
      '在这篇稿件中没有找到“五百”。请照印出的文字原样填写，且不要跨段或跨字体。',
    ])
    expect(refusal({ article: 1, find: '百人', replace: 'y' })).toEqual([
      ...['invalid', 'ambiguous-in-article'],
      '“百人”在这篇稿件中有 3 处，不知道要改哪一处。请连同前后文字一起填写，使它只对应一处；如果各处都要改，请勾选“各处都改”。',
    ])
  })
})
