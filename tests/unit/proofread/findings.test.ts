import { describe, expect, it } from 'vitest'
import {
  articleBody,
  type BlockNode,
  BOLD,
  list,
  listItem,
  paragraph,
  row,
  table,
  text,
  upload,
} from '@/domain/article/lexical/nodes'
import { LET_STAND_MOST } from '@/domain/proofread/letStand'
import type { LexiconEntry } from '@/domain/proofread/lexicon'
import { passagesOf } from '@/domain/proofread/passagesOf'
import { plain } from '@/domain/proofread/plain'
import { proofreader } from '@/domain/proofread/proofread'
import { wordFinder } from '@/domain/proofread/findWords'
import { box, grid, words } from '../../support/prose/tableOf'

describe('the passages of an article', () => {
  it('are its lines, items, cells and captions, each with its place in its block', () => {
    const body = articleBody([
      paragraph([text('一'), text('二', BOLD), { type: 'linebreak', version: 1 }, text('三')]),
      list('bullet', [listItem(1, [text('甲')]), listItem(2, [list('bullet', [listItem(1, [text('乙')])])])]),
      table([row([box('左'), box('右')])]),
      upload(1, { id: 'a', caption: '图注' }),
      upload(2, { id: 'b' }),
      paragraph([]),
    ] as BlockNode[])
    expect(passagesOf(body)).toEqual([
      { paragraph: 0, offset: 0, text: '一二' },
      { paragraph: 0, offset: 2, text: '三' },
      { paragraph: 1, offset: 0, text: '甲' },
      { paragraph: 1, offset: 1, text: '乙' },
      { paragraph: 2, offset: 0, text: '左' },
      { paragraph: 2, offset: 1, text: '右' },
      { paragraph: 3, offset: 0, text: '图注', isCaption: true },
    ])
    expect([null, 'x', {}, { root: 3 }].map(passagesOf)).toEqual([[], [], [], []])
    const odd = {
      root: {
        children: [
          { type: 'upload', fields: null },
          { type: 'upload', fields: { caption: 3 } },
          { type: 'upload', fields: { caption: '' } },
        ],
      },
    }
    expect(passagesOf(odd)).toEqual([])
  })
})

describe('what is found', () => {
  const find = (lexicon: LexiconEntry[], body: BlockNode[], title = '') =>
    proofreader(lexicon)({ title, body: articleBody(body), year: 2026 })
  const wrong = (word: string, over: Partial<LexiconEntry> = {}): LexiconEntry => ({
    kind: 'wrong',
    text: word,
    ...over,
  })

  it('stands in the order of the text, the title first, with the characters around it', () => {
    const found = find(
      [wrong('错词')],
      [words('一二三四五六七八九错词一二三四五六七八九'), words('错词')],
      '题\n错词',
    )
    expect(found).toEqual([
      { ...common(), paragraph: null, from: 1, to: 3, context: '题错词' },
      { ...common(), paragraph: 0, from: 9, to: 11, context: '二三四五六七八九错词一二三四五六七八' },
      { ...common(), paragraph: 1, from: 0, to: 2, context: '错词' },
    ])
    function common() {
      return { rule: 'lexicon-wrong', level: 'error', message: '错词', text: '错词' }
    }
  })

  it('of one place stands the shorter first, and nothing twice', () => {
    const found = find([wrong('的的')], [words('我的的书，2月30日的的。')])
    expect(found.map(({ rule, from, to }) => [rule, from, to])).toEqual([
      ['lexicon-wrong', 1, 3],
      ['doubled', 1, 3],
      ['date', 5, 10],
      ['lexicon-wrong', 10, 12],
      ['doubled', 10, 12],
    ])
  })

  it('knows of which year an article is', () => {
    const said = (year: number) =>
      proofreader([])({ title: '1月9日星期三', body: articleBody([]), year }).map(({ message }) => message)
    expect(said(2026)).toEqual(['2026年1月9日是星期五'])
    expect(said(2033)).toEqual(['2033年1月9日是星期日'])
    expect(said(2030)).toEqual([])
  })

  it('is five hundred at most, and lets 200 stand', () => {
    expect(find([wrong('错')], [words('错'.repeat(600))])).toHaveLength(500)
    expect(LET_STAND_MOST).toBe(200)
  })

  it('in a cell counts from the beginning of its table', () => {
    const found = find([], [grid(['项', '数'], ['甲', '1'], ['乙', '2'], ['合计', '4'])])
    expect(found).toEqual([
      {
        ...{ rule: 'table-sum', level: 'error', message: '表中各项相加是 3，合计写作 4，请核对' },
        ...{ paragraph: 0, from: 8, to: 9, text: '4', context: '4' },
      },
    ])
  })

  it('is what an entry says of itself', () => {
    const hits = (entry: LexiconEntry, value: string) => wordFinder([entry])(value)
    expect(hits({ kind: 'forbidden', text: '某词', note: '不得使用' }, '说某词')).toEqual([
      { rule: 'lexicon-forbidden', level: 'error', from: 1, to: 3, message: '禁用词：不得使用' },
    ])
    expect(hits({ kind: 'watch', text: '据说', suggestion: '据悉' }, '据说')).toEqual([
      { rule: 'lexicon-watch', level: 'warning', from: 0, to: 2, message: '慎用词', suggestion: '据悉' },
    ])
    expect(
      hits(
        { kind: 'name', text: '国家邮政局', suggestion: 'x', variants: ['邮政总局', ''] },
        '邮政总局与国家邮政局',
      ),
    ).toEqual([
      {
        rule: 'lexicon-name',
        level: 'error',
        from: 0,
        to: 4,
        message: '机构和企业名称',
        suggestion: '国家邮政局',
      },
    ])
    expect(hits({ kind: 'term', text: '对', variants: ['错'] }, '错')).toMatchObject([
      { rule: 'lexicon-term', level: 'warning', suggestion: '对' },
    ])
    expect(hits({ kind: 'person', text: '赵一鸣', exceptions: ['赵'] }, '赵一鸣')).toEqual([])
    expect(hits({ kind: 'name', text: '国家邮政局', exceptions: ['甲'] }, '国家邮政局甲')).toEqual([])
    expect(hits({ kind: 'wrong', text: '\u200B' }, '甲\u200B')).toEqual([])
  })

  it('is a word that its exception does not hold, of that very entry', () => {
    const finder = wordFinder([
      wrong('己经', { exceptions: ['知己经验', '自己经'] }),
      wrong('经验', { exceptions: [] }),
    ])
    const at = (value: string) => finder(value).map(({ from, to }) => value.slice(from, to))
    expect(at('知己经验')).toEqual(['经验'])
    expect(at('自己经验')).toEqual(['经验'])
    expect(at('已己经')).toEqual(['己经'])
    expect(at('自己经，己经')).toEqual(['己经'])
  })

  it('is found across the windows a long text is searched by', () => {
    const finder = wordFinder([wrong('错词错词')])
    for (const before of [495, 497, 499, 500, 501, 999, 1200])
      expect(
        finder(`${'长'.repeat(before)}错词错词${'长'.repeat(700)}`).map(({ from, to }) => [from, to]),
      ).toEqual([[before, before + 4]])
    expect(finder('')).toEqual([])
  })

  it('is told in the places of the text as it was written', () => {
    expect(plain('ａ⼯\u200B㈱b')).toEqual({ text: 'a工(株)b', at: [0, 1, 3, 3, 3, 4, 5] })
    expect(plain('𠮷a')).toEqual({ text: '𠮷a', at: [0, 0, 2, 3] })
  })
})
