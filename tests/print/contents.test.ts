import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeBrief } from '@/docx/brief/writeBrief'
import { unpackParts } from '@/docx/unpackParts'
import { termFinder } from '@/domain/text/terms'
import { wordsOf } from '@/domain/text/words'
import { composeIssue } from '@/pdf/composeIssue'
import { buildArticle, buildView, paragraph, testFonts } from './support/issueFixture'

/** Titles of the office's kind, a line each, without the breaks that they have over their articles. */
const TITLES = readFileSync('tests/fixtures/titles.txt', 'utf8').trim().replaceAll('｜', '').split('\n')

const viewOf = (titles: readonly string[], terms: string[] = []) =>
  buildView({
    contents: true,
    terms,
    articles: titles.map((title, index) =>
      buildArticle({ id: index + 1, title, blocks: [paragraph('好。')] }),
    ),
  })

/** The lines of each title in 本期要目, as printed. */
function printed(titles: readonly string[], terms?: string[]): string[][] {
  const marks = composeIssue({ view: viewOf(titles, terms), images: {}, fonts: testFonts() }).flatMap(
    (page) => page.marks.flatMap((mark) => (mark.kind === 'text' && mark.tags ? [mark] : [])),
  )
  return titles.map((_, index) => {
    const own = marks.filter(({ tags }) => tags?.some(({ key }) => key === `contents/${index}`))
    const lines = own.map(({ line }) => line.pieces.map(({ text }) => text).join(''))
    // The last is the page.
    return lines.slice(0, -1)
  })
}

async function inWord(titles: readonly string[]): Promise<string[][]> {
  const document = unpackParts(await writeBrief({ view: viewOf(titles), images: {} })).get(
    'word/document.xml',
  )
  const paragraphs = Array.from(String(document).matchAll(/<w:p>.*?<\/w:p>/gs), ([each]) => each)
  return paragraphs
    .filter((each) => each.includes('"JianbaoContents"'))
    .map((each) =>
      each
        .split('<w:br/>')
        .map((line) => Array.from(line.matchAll(/<w:t(?: [^>]*)?>([^<\t]*)</g), ([, text]) => text).join('')),
    )
}

const bare = (text: string): string => text.replace(/[•\s]/gu, '')

/** The titles of which a line ends within a word or a term. */
function tornIn(lines: readonly string[][], terms: string[] = []): string[] {
  const termsIn = termFinder(terms)
  return lines.flatMap((own) => {
    const texts = own.map(bare)
    let [end, at] = [0, 0]
    const ends = new Set(wordsOf(texts.join(''), termsIn).map((word) => (end += word.length)))
    return texts.every((text) => ends.has((at += text.length))) ? [] : [texts.join('｜')]
  })
}

describe('300 titles in 本期要目', () => {
  const lines = printed(TITLES)

  it('are there whole, and end no line within a word or a term', () => {
    expect(lines.map((own) => bare(own.join('')))).toEqual(TITLES.map(bare))
    expect(lines.filter((own) => own.length > 1).length).toBeGreaterThan(100)
    expect(tornIn(lines)).toEqual([])
  })

  it('end none so in the Word copy, which is told where to break', async () => {
    const word = await inWord(TITLES)
    expect(word.map((own) => bare(own.join('')))).toEqual(TITLES.map(bare))
    expect(tornIn(word)).toEqual([])
  })
})

describe('a title in 本期要目', () => {
  it('has the lines its editor gave it, where it needs as many', () => {
    const long = '城西片区各网点开展雨季安全\n生产大检查并通报整改情况'
    expect(printed([long, '城西片区\n平稳度过雨季'])).toEqual([
      ['•城西片区各网点开展雨季安全', '生产大检查并通报整改情况'],
      ['•城西片区平稳度过雨季'],
    ])
  })

  it('keeps together what the office’s lexicon has as a term', () => {
    const [title, term] = ['全市快递企业认真学习宣传城西流动党群服务驿站的好做法', '城西流动党群服务驿站']
    const [lines = []] = printed([title], [term])
    expect(lines.some((line) => line.includes(term))).toBe(true)
    expect(tornIn([lines], [term])).toEqual([])
  })
})
