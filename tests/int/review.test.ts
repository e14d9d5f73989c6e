import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftArticle, submittedArticle } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

const STORY =
  '腊月二十三这天，申通九亭网点的党员突击队一早就到了仓库。队长老顾给每人发了一双手套，把当天的分工写在白板上：两人卸车，三人分拣，其余的跟车送件。傍晚收工时，突击队一共处理邮件一万两千件，没有一件超时，也没有一件破损。'
const EDITED = STORY.replace('一早就到了', '早早来到').replace('两人卸车', '四人卸车')
const OTHER =
  '圆通总部邀请周边小学的孩子参观智能分拨中心。讲解员从一封信讲起，说到交叉带分拣机如何认出地址。孩子们最喜欢的是机械臂，围着它看了足足二十分钟，临走时每人带走一张自己写给自己的明信片。'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const queue = async () => (await office.reviewer.get('articles/queue')).body

describe('the queue', () => {
  it('is what waits, oldest first by first submission, with company, length and how often it was submitted', async () => {
    const first = await submittedArticle(office, {
      title: '先来的\n一篇',
      body: lexical('正文，共 十 个字。', '　另段'),
    })
    const second = await submittedArticle(office)
    await office.reviewer.post(`articles/${first}/return`, { comment: '请补充。' })
    expect((await queue()).articles.map(({ id }: { id: number }) => id)).toEqual([second])
    await office.author.post(`articles/${first}/submit`)
    const { total, articles } = await queue()
    expect(total).toBe(2)
    expect(articles).toMatchObject([
      {
        id: first,
        headline: '先来的一篇',
        company: '申通',
        channel: 'submission',
        length: 10,
        submissions: 2,
      },
      { id: second, submissions: 1, similar: null },
    ])
    await office.reviewer.post(`articles/${first}/approve`)
    await office.reviewer.post(`articles/${second}/approve`)
    expect((await queue()).articles).toEqual([])
  })

  it('tells of which companies articles wait, and gives those of one', async () => {
    const one = await submittedArticle(office)
    const ofOther = await submittedArticle({ ...office, author: office.rival })
    const { companies, total } = await queue()
    expect(companies.map(({ name, waiting }: { name: string; waiting: number }) => [name, waiting])).toEqual([
      ['申通', 1],
      ['圆通', 1],
    ])
    expect(total).toBe(2)
    const { body } = await office.reviewer.get(`articles/queue?company=${companies[1].id}`)
    expect([body.total, body.articles.map(({ id }: { id: number }) => id)]).toEqual([1, [ofOther]])
    for (const id of [one, ofOther]) await office.reviewer.post(`articles/${id}/approve`)
  })

  it('hints at an earlier article with much the same text, on the later of the two only', async () => {
    const earlier = await submittedArticle(office, { title: '突击队', body: lexical(STORY) })
    const later = await submittedArticle(office, { title: '另一个标题', body: lexical('近日。', EDITED) })
    const other = await submittedArticle(office, { body: lexical(OTHER) })
    const { articles } = await queue()
    const hint = (id: number) => articles.find((line: { id: number }) => line.id === id).similar
    expect(hint(earlier)).toBeNull()
    expect(hint(other)).toBeNull()
    expect(hint(later)).toMatchObject({ id: earlier, headline: '突击队' })
    expect(hint(later).share).toBeGreaterThan(0.4)
  })

  it.each(['articles/queue', 'articles/by-link?url=x', 'articles/1/place', 'articles/1/similar'])(
    '%s is the office’s alone',
    async (path) => {
      expect((await office.author.get(path)).status).toBe(403)
      expect((await office.nobody.get(path)).status).toBe(401)
      expect((await office.reviewer.get(path)).status).toBe(200)
    },
  )
})

describe('the place in the queue', () => {
  it('leads from one to the next, also from one that has just been decided', async () => {
    const ids = []
    for (let n = 0; n < 3; n += 1) ids.push(await submittedArticle(office))
    const [a, b, c] = ids
    const place = async (id: unknown) => (await office.reviewer.get(`articles/${String(id)}/place`)).body
    const total = (await queue()).total
    expect(await place(b)).toMatchObject({ total, position: total - 1, previous: { id: a }, next: { id: c } })
    expect((await place(c)).next).toBeNull()
    await office.reviewer.post(`articles/${b}/approve`)
    expect(await place(b)).toMatchObject({
      total: total - 1,
      position: null,
      previous: { id: a },
      next: { id: c },
    })
  })
})

describe('near-duplicates', () => {
  it('are found both ways, by shared text or by the same link, and not among what never came in', async () => {
    const text =
      '春运期间，网点在休息室里添了一台血压计，每天由安全员给司机量血压，记在墙上的表里。超过标准的当天不排夜班。'
    const one = await submittedArticle(office, { body: lexical(text) })
    await draftArticle(office.author, { body: lexical(text) })
    const two = await submittedArticle(office, {
      body: lexical(`开头不同。${text}结尾也不同，多写了几句别的话。`),
    })
    const similar = async (id: number) => (await office.reviewer.get(`articles/${id}/similar`)).body.docs
    expect(await similar(one)).toMatchObject([
      { id: two, company: '申通', status: 'review', sameLink: false },
    ])
    expect((await similar(two))[0].share).toBeGreaterThan(0.7)
    expect(await similar(await submittedArticle(office, { body: lexical('别的事情，说得很短。') }))).toEqual(
      [],
    )
  })

  it('follow the text, a restored version included', async () => {
    const text = '工会给每位快递员发了一张就餐卡，凭卡在沿街三十家小餐馆吃午饭打八折，店门口贴着统一的标识。'
    const one = await submittedArticle(office, { body: lexical(text) })
    const two = await draftArticle(office.author, { body: lexical(text) })
    await office.author.patch(`articles/${two}`, { body: lexical('改写成完全不同的一段话，不再相同。') })
    await office.author.post(`articles/${two}/submit`)
    const similar = async () => (await office.reviewer.get(`articles/${two}/similar`)).body.docs
    expect(await similar()).toEqual([])
    await office.author.post(`articles/${two}/withdraw`)
    const { body } = await office.author.get(`articles/versions?where[parent][equals]=${two}&sort=id`)
    await office.author.post(`articles/versions/${body.docs[0].id}`)
    expect(await similar()).toMatchObject([{ id: one }])
  })
})

describe('the author’s original', () => {
  it('is the text of the last submission, whatever the office made of it since', async () => {
    const id = await draftArticle(office.author, { title: '原题', body: lexical('第一稿') })
    const original = async (person = office.reviewer) =>
      (await person.get(`articles/${id}/original`)).body.doc
    expect(await original()).toBeNull()
    await office.author.post(`articles/${id}/submit`)
    await office.reviewer.post(`articles/${id}/return`, { comment: '请改。' })
    await office.author.patch(`articles/${id}`, { body: lexical('第二稿') })
    await office.author.post(`articles/${id}/submit`)
    await office.reviewer.patch(`articles/${id}`, { title: '新题', body: lexical('文明办改过的稿') })
    await office.reviewer.post(`articles/${id}/approve`)
    await office.reviewer.post(`articles/${id}/reopen`)
    const { title, body, by } = await original()
    expect({ title, by, text: JSON.stringify(body) }).toEqual({
      title: '原题',
      by: 'author',
      text: expect.stringContaining('第二稿'),
    })
    expect((await original(office.colleague)).title).toBe('原题')
    expect(await original(office.rival)).toBeNull()
  })
})

describe('registering what the office found', () => {
  const item = () => ({
    title: '快递员跳河救人',
    text: '  昨天傍晚，\r\n\r\n　　他跳了下去。\n',
    sourceUrl: 'https://mp.weixin.test/s/abc?scene=1#rd',
    company: office.companies.sto.id,
    channel: 'wechat',
    approve: false,
  })

  it('makes an article that waits, or is taken at once by the same steps', async () => {
    const waiting = await office.reviewer.post('articles/register', item())
    expect(waiting.status).toBe(201)
    const { body } = await office.reviewer.get(`articles/${waiting.body.doc.id}?depth=0`)
    expect(body).toMatchObject({ status: 'review', channel: 'wechat', company: office.companies.sto.id })
    expect(body.body.root.children.map((p: { children: { text: string }[] }) => p.children[0]?.text)).toEqual(
      ['昨天傍晚，', '他跳了下去。'],
    )
    const taken = await office.reviewer.post('articles/register', { ...item(), approve: true })
    const id = taken.body.doc.id
    expect((await office.reviewer.get(`articles/${id}`)).body.status).toBe('approved')
    const steps = await office.reviewer.get(`transitions?where[article][equals]=${id}&sort=id`)
    expect(steps.body.docs.map(({ action }: { action: string }) => action)).toEqual(['submit', 'approve'])
  })

  it('leaves nothing behind when something is missing, and is not for authors', async () => {
    const before = (await office.reviewer.get('articles/count')).body.totalDocs
    for (const wrong of [
      { text: ' \n' },
      { title: '' },
      { sourceUrl: 'javascript:alert(1)' },
      { channel: 'submission' },
    ]) {
      const { status, body } = await office.reviewer.post('articles/register', { ...item(), ...wrong })
      expect(status).toBe(400)
      expect(body.errors[0].message).toMatch(/[\u4e00-\u9fff]/)
    }
    expect((await office.author.post('articles/register', item())).status).toBe(403)
    expect((await office.reviewer.get('articles/count')).body.totalDocs).toBe(before)
  })

  it('can be warned that the address is known, however it was reached', async () => {
    const byLink = async (url: string) => {
      const { body } = await office.reviewer.get(`articles/by-link?url=${encodeURIComponent(url)}`)
      return body.docs.length
    }
    expect(await byLink('http://mp.weixin.test/s/abc?from=timeline')).toBe(2)
    expect(await byLink('https://mp.weixin.test/s/abd')).toBe(0)
    await office.reviewer.post('articles/register', {
      ...item(),
      sourceUrl: 'https://www.x.test/news/?id=7&spm=a1',
    })
    expect(await byLink('https://x.test/news/?id=7')).toBe(1)
    expect(await byLink('https://x.test/news/?id=8')).toBe(0)
    expect(await byLink('')).toBe(0)
  })
})
