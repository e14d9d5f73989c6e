import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printPool } from '@/services/print/printPool'
import { draftArticle } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => {
  await printPool().close()
  await office.close()
})

describe('the preview of an article', () => {
  it('is a PDF for its author’s company and the office, and for nobody else', async () => {
    const id = await draftArticle(office.author)
    const answers = { colleague: 200, reviewer: 200, rival: 404 } as const
    for (const person of ['colleague', 'reviewer', 'rival'] as const) {
      const answer = await office[person].send(`articles/${id}/preview.pdf`, {})
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect([person, answer.status]).toEqual([person, answers[person]])
      if (answers[person] === 200) expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect((await office[person].get(`articles/${id}/preflight`)).status).toBe(answers[person])
    }
    expect((await office.nobody.get(`articles/${id}/preview.pdf`)).status).toBeGreaterThanOrEqual(401)
  })

  it('is there for one that has only a beginning, and says what is missing', async () => {
    const id = await draftArticle(office.author, { title: '', body: lexical('　') })
    expect((await office.author.send(`articles/${id}/preview.pdf`, {})).status).toBe(200)
    const { body } = await office.author.get(`articles/${id}/preflight`)
    expect(body.errors.map(({ code }: { code: string }) => code)).toEqual(['no-title', 'empty-article'])
  })

  it('finds the characters that no font of the office has', async () => {
    const id = await draftArticle(office.author, { body: lexical('好😀消息。') })
    const { body } = await office.author.get(`articles/${id}/preflight`)
    expect(body.errors).toHaveLength(1)
    expect(body.errors[0]).toMatchObject({ code: 'missing-glyph', target: { collection: 'articles', id } })
  })

  it('finds nothing in one that prints as it looks', async () => {
    const { body } = await office.author.get(`articles/${await draftArticle(office.author)}/preflight`)
    expect(body).toEqual({ errors: [], warnings: [] })
  })
})
