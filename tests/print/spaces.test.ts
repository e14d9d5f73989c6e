import { beforeAll, describe, expect, it } from 'vitest'
import { writeBrief } from '@/docx/brief/writeBrief'
import { unpackParts } from '@/docx/unpackParts'
import { lexicalToBlocks } from '@/domain/brief/lexicalToBlocks'
import type { IssueView } from '@/domain/brief/issueView'
import { composeIssue } from '@/pdf/composeIssue'
import { readingPage } from '@/reading/readingPage'
import { SPACE_CASES } from '../fixtures/spaces'
import { buildView, testFonts } from './support/issueFixture'

const bodyOf = (typed: string) => ({
  root: {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', text: typed, format: 0 }] }],
  },
})

/** Each case as the title and the text of an article of its own. */
const view: IssueView = buildView({
  contents: true,
  articles: SPACE_CASES.map(([, typed], index) => ({
    id: index + 1,
    title: typed,
    blocks: lexicalToBlocks(bodyOf(typed)),
  })),
})

let lines: string[]
let word: string[]
let page: string

beforeAll(async () => {
  lines = composeIssue({ view, images: {}, fonts: testFonts() }).flatMap(({ marks }) =>
    marks.flatMap((mark) =>
      mark.kind === 'text' ? [mark.line.pieces.map(({ text }) => text).join('')] : [],
    ),
  )
  const document = unpackParts(await writeBrief({ view, images: {} })).get('word/document.xml')
  word = Array.from(String(document).matchAll(/<w:p>.*?<\/w:p>/gs), ([paragraph]) =>
    Array.from(paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g), ([, text]) => text).join(''),
  )
  page = readingPage({
    view,
    corrections: [],
    images: {},
    addresses: { pdf: '/brief.pdf', image: (key) => `/images/${key}` },
    notice: '凭链接阅读。',
  }).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
})

describe('a space that was typed', () => {
  it.each(SPACE_CASES)('%s: in print and its contents', (_, _typed, text, title) => {
    expect(lines).toContain(text)
    expect(lines).toContain(title)
    expect(lines).toContain(`•${title}`)
  })

  it.each(SPACE_CASES)('%s: in the Word copy and its contents', (_, _typed, text, title) => {
    expect(word).toContain(text)
    expect(word).toContain(title)
    expect(word).toContain(`•${title}\t`)
  })

  it.each(SPACE_CASES)('%s: on the reading page and in its contents', (_, _typed, text, title) => {
    expect(page).toContain(`<p>${text}</p>`)
    expect(page).toContain(`<span class="line">${title}</span>`)
    expect(page).toContain(`">${title}</a></li>`)
  })
})
