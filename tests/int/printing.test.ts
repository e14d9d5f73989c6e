import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/env/readEnv'
import { openFonts } from '@/pdf/fonts/fontSet'
import { printFonts } from '@/services/print/printFonts'
import { printPool } from '@/services/print/printPool'
import { missingInArticles, readArticleTexts } from '../../scripts/database/articleTexts'
import { approvedArticle, draftArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

const PREVIEWS = 12

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(async () => {
  await printPool().close()
  await office.close()
})

describe('while more previews are asked for than are set at a time', () => {
  it('the last of them are told to come later, and publishing waits for none', async () => {
    const published = await submittedIssue(office)
    const shown: number[] = []
    while (shown.length < PREVIEWS) shown.push(await submittedIssue(office))
    const previews = shown.map(async (issue) => {
      const answer = await office.reviewer.send(`issues/${issue}/preview.pdf`, {})
      await answer.arrayBuffer()
      return answer.status
    })
    const busy = await Promise.race(previews)
    expect(busy).toBe(503)
    expect((await office.reviewer.get(`issues/${published}/preflight`)).body.errors).toEqual([])
    expect((await office.reviewer.post(`issues/${published}/publish`)).status).toBe(200)
    const statuses = await Promise.all(previews)
    expect([...new Set(statuses)].sort()).toEqual([200, 503])
  })
})

describe('of many previews of one issue', () => {
  it('all get an answer, for those that wait are set once', async () => {
    const id = await submittedIssue(office)
    const answers = Array.from({ length: PREVIEWS }, () =>
      office.reviewer.send(`issues/${id}/preview.pdf`, {}),
    )
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(PREVIEWS).fill(200))
  })
})

describe("the lexicon's words", () => {
  it('are frozen with an issue where a heading holds them, but for those that are off or no names or phrases', async () => {
    const entry = (kind: string, text: string, over: object = {}) => ({ kind, text, ...over })
    for (const word of [
      entry('term', '暖蜂驿站联盟'),
      entry('name', '城西集散中心'),
      entry('person', '欧阳小赟', { post: '主任' }),
      entry('term', '小哥之家', { active: false }),
      entry('watch', '揭牌'),
      entry('term', '别处的用语'),
    ])
      expect((await office.reviewer.post('lexicon', word)).status).toBe(201)
    const title = '欧阳小赟到城西集散中心为暖蜂\n驿站联盟小哥之家揭牌'
    const id = await submittedIssue(office, { articles: [await approvedArticle(office, { title })] })
    const plain = await submittedIssue(office)
    for (const issue of [id, plain])
      expect((await office.reviewer.post(`issues/${issue}/publish`)).status).toBe(200)
    const termsOf = async (issue: number) =>
      (await office.reviewer.get(`publications?where[issue][equals]=${issue}`)).body.docs[0].view.terms
    expect(await termsOf(id)).toEqual(['城西集散中心', '暖蜂驿站联盟', '欧阳小赟'])
    expect(await termsOf(plain)).toBeUndefined()
  })
})

describe('a character that no font holds', () => {
  it('is found in whatever article of the database holds it', async () => {
    const article = await draftArticle(office.author, { body: lexical('写了一半\u{1F680}就放下了。') })
    const texts = await readArticleTexts(env().DATABASE_URL ?? '')
    const found = missingInArticles(texts, openFonts(printFonts()))
    expect(found).toContainEqual(
      expect.objectContaining({
        id: article,
        character: '\u{1F680}',
        sentence: '写了一半\u{1F680}就放下了。',
      }),
    )
  })

  it('is named with its article and sentence before publishing, and stops it', async () => {
    const body = lexical('第一句没有问题。第二句有\u{1F600}表情。')
    const article = await approvedArticle(office, { title: '表情', body })
    const id = await submittedIssue(office, { articles: [article] })
    const { errors } = (await office.reviewer.get(`issues/${id}/preflight`)).body
    expect(errors).toEqual([
      {
        code: 'missing-glyph',
        article,
        message: '“表情”中的“\u{1F600}”（U+1F600）没有可用的字形：第二句有\u{1F600}表情。',
        target: { collection: 'articles', id: article, sentence: '第二句有\u{1F600}表情。' },
      },
    ])
    const answer = await office.reviewer.post(`issues/${id}/publish`)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('第二句有\u{1F600}表情。')
  })
})
