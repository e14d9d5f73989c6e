import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftArticle } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office
let id: number

beforeAll(async () => {
  office = await openOffice()
  id = await draftArticle(office.author, {
    title: '快递小哥学\n急救',
    body: lexical('站点请来红十字会的老师，', '讲解ＡＥＤ的使用方法，2026年起每月一次。'),
  })
  await draftArticle(office.rival, { title: '别家', body: lexical('红十字会也来过这里，讲过急救。') })
})
afterAll(() => office.close())

async function found(person: Person, search: string): Promise<number[]> {
  const query = new URLSearchParams({ 'where[fullText][like]': search, depth: '0' })
  const { status, body } = await person.get(`articles?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.docs.map((doc: { id: number }) => doc.id)
}

describe('the search for articles', () => {
  it.each(['急救', '学急救', '红十字', '老师讲解', 'aed', '2026年', '急', '方法 站点', '“急救”'])(
    'finds %s in title or body',
    async (word) => expect(await found(office.author, word)).toEqual([id]),
  )

  it.each(['救急', '邮政', '急救 邮政', '红十字会讲解', '2062'])('does not find %s', async (word) =>
    expect(await found(office.author, word)).toEqual([]),
  )

  it('asks for nothing where there is no word', async () =>
    expect(await found(office.author, ' ，')).toEqual([id]))

  it('shows an author nothing of another company, nor how much there is; the office all', async () => {
    expect(await found(office.author, '急救')).toEqual([id])
    const count = await office.author.get('articles/count?where[fullText][like]=红十字会')
    expect(count.body.totalDocs).toBe(1)
    expect(await found(office.reviewer, '急救')).toHaveLength(2)
  })

  it('can stand beside other conditions and inside them', async () => {
    const where = 'where[or][0][and][0][fullText][like]=红十字&where[or][0][and][1][status][equals]='
    expect((await office.reviewer.get(`articles?${where}draft`)).body.totalDocs).toBe(2)
    expect((await office.reviewer.get(`articles?${where}review`)).body.totalDocs).toBe(0)
  })

  it('finds the text as it is now, whichever door it came through', async () => {
    await office.author.patch(`articles/${id}`, { body: lexical('改成讲消防。') })
    expect(await found(office.author, '消防')).toEqual([id])
    expect(await found(office.author, '红十字')).toEqual([])
    const versions = await office.author.get(`articles/versions?where[parent][equals]=${id}&sort=createdAt`)
    await office.author.post(`articles/versions/${versions.body.docs[0].id}`)
    expect(await found(office.author, '红十字')).toEqual([id])
  })

  it('takes no SQL from outside', async () => {
    expect(await found(office.author, `'); drop table articles; --`)).toEqual([])
    for (const value of ['where[fullText][equals][sql]=1', 'where[fullText][in][0]=急救']) {
      expect((await office.author.get(`articles?${value}`)).status).toBeLessThan(500)
    }
  })
})
