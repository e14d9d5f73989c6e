import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { articleBody, BOLD, cell, paragraph, row, table, text, upload } from '@/domain/article/lexical/nodes'
import { adopt } from '@/domain/proofread/adopt'
import { withoutLetStand } from '@/domain/proofread/letStand'
import type { LexiconEntry } from '@/domain/proofread/lexicon'
import { proofreader } from '@/domain/proofread/proofread'
import { STARTER_LEXICON } from '@/domain/proofread/starter/starterLexicon'

const lines = (name: string) =>
  readFileSync(join('tests/fixtures/proofread', name), 'utf8').trim().split('\n')
const proofread = proofreader(STARTER_LEXICON)
const find = (sentence: string) => proofread({ title: '', body: lexicalParagraphs([sentence]), year: 2026 })
/** What a lexicon of these entries finds, as `rule text suggestion`. */
const by = (lexicon: LexiconEntry[], ...sentences: string[]) =>
  proofreader(lexicon)({ title: '', body: lexicalParagraphs(sentences), year: 2026 }).map((finding) =>
    [finding.rule, finding.text, finding.suggestion].filter(Boolean).join(' '),
  )

describe('sentences of this office', () => {
  it('with a known fault are found, 95 of 100 and more', () => {
    const faulty = lines('faulty.txt')
    const missed = faulty.filter((line) => {
      const [fault = '', sentence = ''] = line.split('|')
      const at = sentence.indexOf(fault)
      return !find(sentence).some(({ from, to }) => from < at + fault.length && to > at)
    })
    expect(faulty.length).toBeGreaterThanOrEqual(200)
    expect(missed.length / faulty.length, missed.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('without one are left alone, 98 of 100 and more', () => {
    const clean = lines('clean.txt')
    const alarmed = clean.filter((sentence) => find(sentence).length > 0)
    expect(clean.length).toBeGreaterThanOrEqual(200)
    expect(alarmed.length / clean.length, alarmed.join('\n')).toBeLessThanOrEqual(0.02)
  })
})

describe('the shipped lexicon', () => {
  it('has each entry once, each with something to look for, none with itself as its mending', () => {
    const keys = STARTER_LEXICON.map(({ kind, text: word }) => `${kind} ${word}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    for (const { kind, text: word, suggestion, variants } of STARTER_LEXICON) {
      expect(suggestion, word).not.toBe(word)
      if (kind === 'wrong') expect(suggestion, word).toBeTruthy()
      if (kind === 'name' || kind === 'term') expect(variants?.length, word).toBeGreaterThan(0)
    }
  })

  it('takes a company in everyday words for no name of it', () => {
    for (const sentence of ['顺丰快递员守候两小时。', '圆通快递小哥和极兔快递车', '把货运达快递站后'])
      expect(find(sentence), sentence).toEqual([])
    expect(find('顺丰快递在上海。').map(({ suggestion }) => suggestion)).toEqual(['顺丰速运'])
  })

  it('finds nothing wrong with its own mendings', () => {
    const mended = STARTER_LEXICON.filter(({ kind }) => kind === 'wrong').map(
      ({ suggestion = '' }) => suggestion,
    )
    expect(mended.filter((word) => find(word).some(({ level }) => level === 'error'))).toEqual([])
  })
})

describe('words', () => {
  const wrong = (word: string, suggestion: string, exceptions: string[] = []): LexiconEntry => ({
    kind: 'wrong',
    text: word,
    suggestion,
    exceptions,
  })

  it('are found in full width, as radicals and with invisible characters in them, in their own place', () => {
    const [finding] = proofreader([wrong('AB工人', '甲')])({
      title: '',
      body: lexicalParagraphs(['前', '他是ＡＢ⼯\u200B⼈。']),
      year: 2026,
    })
    expect(finding).toMatchObject({ paragraph: 1, from: 2, to: 7, text: 'ＡＢ⼯\u200B⼈', suggestion: '甲' })
  })

  it('count the longest where several begin, and none within another that was found', () => {
    expect(by([wrong('甲乙', '一'), wrong('甲乙丙', '二'), wrong('乙丙丁', '三')], '甲乙丙丁')).toEqual([
      'lexicon-wrong 甲乙丙 二',
    ])
  })

  it('are right within their exceptions, and wrong beside them', () => {
    expect(by([wrong('快递园', '快递员', ['快递园区'])], '快递园区里的快递园')).toEqual([
      'lexicon-wrong 快递园 快递员',
    ])
  })

  it('are looked for in the title, lists, cells and captions, each by itself', () => {
    const entries = [wrong('错词', '对词')]
    const inCell = (value: string) =>
      cell([paragraph([text(value)])], { isHeader: false, colSpan: 1, rowSpan: 1 })
    const body = articleBody([
      table([row([inCell('尾字错'), inCell('词在前')]), row([inCell('错词'), inCell('')])]),
      upload(1, { id: 'a', caption: '图注有错词' }),
    ])
    const found = proofreader(entries)({ title: '标题错\n词', body, year: 2026 })
    expect(found.map(({ paragraph: block, from, isCaption }) => [block, from, isCaption])).toEqual([
      [null, 2, undefined],
      [0, 6, undefined],
      [1, 3, true],
    ])
  })
})

describe('leaders', () => {
  const leaders: LexiconEntry[] = [
    { kind: 'person', text: '赵一鸣', post: '党组书记、局长', order: 1 },
    { kind: 'person', text: '钱二强', post: '副局长', order: 2 },
  ]
  it('stand in their order, with their own office and name', () => {
    expect(by(leaders, '党组书记、局长赵一鸣和副局长钱二强出席。')).toEqual([])
    expect(by(leaders, '钱二强、赵一鸣出席。')).toEqual(['people-order 钱二强'])
    expect(by(leaders, '局长钱二强讲话。')).toEqual(['people-post 局长'])
    expect(by(leaders, '赵一明局长讲话。')).toEqual(['people-name 赵一明 赵一鸣'])
    // In sentences of their own nobody goes before anybody.
    expect(by(leaders, '钱二强主持会议。赵一鸣讲话。')).toEqual([])
  })
})

describe('a table', () => {
  const grid = (...rows: string[][]) =>
    articleBody([
      table(
        rows.map((cells) =>
          row(
            cells.map((value) =>
              cell([paragraph([text(value)])], { isHeader: false, colSpan: 1, rowSpan: 1 }),
            ),
          ),
        ),
      ),
    ])
  const sums = (...rows: string[][]) =>
    proofread({ title: '', body: grid(...rows), year: 2026 })
      .filter(({ rule }) => rule === 'table-sum')
      .map(({ text: written, message }) => `${written}: ${message}`)

  it('adds up downwards and across, or the total is told', () => {
    const right = [
      ['企业', '一月', '二月', '合计', '增长率'],
      ['甲', '1,200', '3', '1,203', '5%'],
      ['乙', '8', '4', '12', '7%'],
      ['合计', '1208', '7', '1215', '6%'],
    ]
    expect(sums(...right)).toEqual([])
    const wrong = right.map((cells) => [...cells])
    wrong[3] = ['合 计', '1208', '8', '1215', '6%']
    expect(sums(...wrong)).toEqual([
      '8: 表中各项相加是 7，合计写作 8，请核对',
      '1215: 表中各项相加是 1216，合计写作 1215，请核对',
    ])
    // Wrong both downwards and across by the same, it is told once.
    expect(
      sums(
        ['项', '一', '二', '合计'],
        ['甲', '1', '2', '3'],
        ['乙', '3', '4', '7'],
        ['合计', '4', '6', '11'],
      ),
    ).toEqual(['11: 表中各项相加是 10，合计写作 11，请核对'])
  })

  it('adds its parts for the whole, and leaves rounding alone', () => {
    expect(sums(['项', '数'], ['甲', '1'], ['乙', '2'], ['小计', '3'], ['丙', '4'], ['总计', '7'])).toEqual(
      [],
    )
    expect(sums(['项', '占比'], ['甲', '33.3%'], ['乙', '33.3%'], ['丙', '33.3%'], ['合计', '100%'])).toEqual(
      [],
    )
  })
})

describe('names', () => {
  it('of one person are written in one way', () => {
    expect(by([], '王丽华同志、王丽华同志。', '王丽花同志。')).toEqual(['same-name 王丽花 王丽华'])
  })
})

describe('what a person does about a finding', () => {
  it('takes the suggestion across runs of different form, and nothing else changes', () => {
    const body = articleBody([paragraph([text('甲己'), text('经乙', BOLD), text('丙')])])
    const changed = adopt(body, { paragraph: 0, from: 1, text: '己经', insert: '已经' })
    expect(lexicalText(changed)).toBe('甲已经乙丙')
    expect(changed?.root.children).toMatchObject([
      { children: [{ text: '甲已经', format: 0 }, { text: '乙', format: BOLD }, { text: '丙' }] },
    ])
    expect(adopt(body, { paragraph: 0, from: 0, text: '己经', insert: '已经' })).toBeUndefined()
    expect(adopt(body, { paragraph: 3, from: 0, text: '己经', insert: '已经' })).toBeUndefined()
  })

  it('lets it stand in that place, and in no other', () => {
    const found = find('前面己经说了，后面己经做了。')
    expect(found).toHaveLength(2)
    expect(withoutLetStand(found, found.slice(0, 1))).toEqual(found.slice(1))
  })
})
