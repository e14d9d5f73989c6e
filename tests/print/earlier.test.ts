import { beforeAll, describe, expect, it } from 'vitest'
import { squeeze } from '@/domain/earlier/cleanText'
import { readIssue, type ReadIssue } from '@/earlier/readIssue'
import { hasSoffice, officePdfs, ownPdf, scannedPdf, wordIssue } from '../support/earlier/issueFiles'
import { madeUpIssue } from '../support/earlier/madeUpIssue'

if (!hasSoffice) console.warn('没有 LibreOffice：跳过由它打印的往期简报。apt-get install libreoffice-writer')

// The first has a table of a quarter, the second has none.
const ISSUES = [0, 3].map(madeUpIssue)

function expectRead(read: ReadIssue, issue: (typeof ISSUES)[number]): void {
  const { year, number, totalNumber, date, articles, table } = issue
  expect(read).toMatchObject({ year, number, totalNumber, date, unplaced: [] })
  expect(read.articles.map(({ title }) => title)).toEqual(articles.map(({ title }) => title))
  const words = (texts: readonly string[]) => squeeze(texts.join(''))
  expect(read.articles.map(({ text }) => words(text))).toEqual(
    articles.map(({ paragraphs }) => words(paragraphs)),
  )
  expect(read.table?.rows).toEqual(table?.rows)
  expect([read.table?.from, read.table?.to, read.table?.isWhole]).toEqual([
    table?.from,
    table?.to,
    table && true,
  ])
}

describe('an earlier issue is read with number, date, titles, text and figures', () => {
  it.each(ISSUES)('from the PDF of our own engine: $date', async (issue) => {
    expectRead(await readIssue(await ownPdf(issue)), issue)
  })

  it.each(ISSUES)('from a Word file, set as an office sets it, or pasted plain: $date', async (issue) => {
    expectRead(await readIssue(await wordIssue(issue, 'set')), issue)
    expectRead(await readIssue(await wordIssue(issue, 'plain')), issue)
  })

  describe.skipIf(!hasSoffice)('as LibreOffice prints it', () => {
    let printed: Buffer[]
    beforeAll(async () => {
      const words = await Promise.all(
        ISSUES.flatMap((issue) => [wordIssue(issue, 'set'), wordIssue(issue, 'plain')]),
      )
      printed = await officePdfs(words)
    }, 60_000)
    it('set and plain', async () => {
      for (const [at, pdf] of printed.entries()) {
        const issue = ISSUES[Math.floor(at / 2)]
        if (issue) expectRead(await readIssue(pdf), issue)
      }
    })
  })

  it('and nothing is read where nothing is written', async () => {
    expect(await readIssue(scannedPdf())).toMatchObject({
      characters: 0,
      pages: 1,
      articles: [],
      number: undefined,
    })
  })

  it('from neither: a picture, a page, a broken PDF, an empty file', async () => {
    await expect(readIssue(Buffer.from('<html></html>'))).rejects.toThrow('这不是 PDF')
    await expect(readIssue(Buffer.from('%PDF-1.4\nnothing of it\n%%EOF'))).rejects.toThrow('损坏')
    await expect(readIssue(Buffer.alloc(0))).rejects.toThrow('是空的')
  })
})
