import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvedArticle, draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const article = async (id: number) => (await office.admin.get(`articles/${id}?depth=0`)).body
const FORGED = { status: 'approved', firstSubmittedAt: '2020-01-01T00:00:00.000Z', issue: 1, createdBy: 1 }

describe('a status sent by hand', () => {
  it.each(['author', 'reviewer', 'admin'] as const)('has no effect in a creation by the %s', async (role) => {
    const { body } = await office[role].post('articles', { title: '标题', body: lexical('正文'), ...FORGED })
    expect(await article(body.doc.id)).toMatchObject({ status: 'draft', issue: null, firstSubmittedAt: null })
    expect((await article(body.doc.id)).createdBy).toBe(office[role].user.id)
  })

  it.each(['author', 'reviewer', 'admin'] as const)('has no effect in an update by the %s', async (role) => {
    const id = await draftArticle(office[role])
    expect((await office[role].patch(`articles/${id}`, { title: '改过', ...FORGED })).status).toBe(200)
    expect(await article(id)).toMatchObject({
      title: '改过',
      status: 'draft',
      issue: null,
      firstSubmittedAt: null,
    })
  })

  it('has no effect through the Local API with access control skipped', async () => {
    const id = await draftArticle(office.author)
    await office.payload.update({
      collection: 'articles',
      id,
      data: { status: 'approved' },
      overrideAccess: true,
    })
    expect((await article(id)).status).toBe('draft')
  })

  it.each(['author', 'reviewer', 'admin'] as const)('is refused in a bulk update by the %s', async (role) => {
    const id = await draftArticle(office.author)
    const answer = await office[role].patch(`articles?where[id][equals]=${id}`, {
      title: '成批',
      status: 'approved',
    })
    expect(answer.status).toBe(403)
    expect(await article(id)).toMatchObject({ status: 'draft' })
    expect((await article(id)).title).not.toBe('成批')
  })

  it.each(['author', 'reviewer'] as const)(
    'does not come along with a duplicate made by the %s',
    async (role) => {
      const id = await approvedArticle(office)
      const { status, body } = await office[role].post(`articles/${id}/duplicate`, FORGED)
      expect(status).toBe(200)
      expect(await article(body.doc.id)).toMatchObject({
        status: 'draft',
        issue: null,
        firstSubmittedAt: null,
      })
    },
  )

  it('does not come back with an old version', async () => {
    const id = await submittedArticle(office)
    await office.reviewer.post(`articles/${id}/approve`)
    await office.reviewer.patch(`articles/${id}`, { title: '审定的标题' })
    const versions = await office.reviewer.get(
      `articles/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`,
    )
    const oldest = versions.body.docs[0]
    expect(oldest.version.status).toBe('draft')
    expect((await office.author.post(`articles/versions/${oldest.id}`)).status).toBe(403)
    expect((await office.reviewer.post(`articles/versions/${oldest.id}`)).status).toBe(200)
    expect((await article(id)).status).toBe('approved')
  })

  it('has no effect on an issue: created, updated, in bulk, restored', async () => {
    const forged = { status: 'published', publishedAt: '2020-01-01T00:00:00.000Z', revision: 9, pdf: 1 }
    const { body } = await office.reviewer.post('issues', forged)
    const issue = async () => (await office.reviewer.get(`issues/${body.doc.id}?depth=0`)).body
    const untouched = { status: 'draft', publishedAt: null, revision: 1, pdf: null }
    expect(await issue()).toMatchObject(untouched)
    await office.admin.patch(`issues/${body.doc.id}`, forged)
    expect(await issue()).toMatchObject(untouched)
    expect((await office.admin.patch(`issues?where[id][equals]=${body.doc.id}`, forged)).status).toBe(403)
    const published = await submittedIssue(office)
    await office.reviewer.post(`issues/${published}/publish`)
    const versions = await office.reviewer.get(
      `issues/versions?where[parent][equals]=${published}&sort=createdAt&depth=0`,
    )
    expect((await office.admin.post(`issues/versions/${versions.body.docs[0].id}`)).status).toBe(403)
    expect((await office.reviewer.get(`issues/${published}?depth=0`)).body.status).toBe('published')
  })
})

describe('an author', () => {
  it('cannot write for another company, by whatever channel', async () => {
    const { body } = await office.author.post('articles', {
      title: '冒名',
      company: office.companies.yto.id,
      channel: 'website',
    })
    expect(await article(body.doc.id)).toMatchObject({
      company: office.companies.sto.id,
      channel: 'submission',
    })
    await office.author.patch(`articles/${body.doc.id}`, {
      company: office.companies.yto.id,
      channel: 'office',
    })
    expect(await article(body.doc.id)).toMatchObject({
      company: office.companies.sto.id,
      channel: 'submission',
    })
  })

  it('cannot reach another company’s article by id, list, filter, version, duplicate or delete', async () => {
    const id = await submittedArticle(office)
    const { rival } = office
    expect((await rival.get(`articles/${id}`)).status).toBe(404)
    expect((await rival.get(`articles?where[id][equals]=${id}`)).body.totalDocs).toBe(0)
    expect((await rival.get(`articles/count?where[title][like]=稿件`)).body.totalDocs).toBe(0)
    expect((await rival.get(`articles/versions?where[parent][equals]=${id}`)).body.totalDocs).toBe(0)
    const versions = await office.admin.get(`articles/versions?where[parent][equals]=${id}&limit=1`)
    const version = versions.body.docs[0].id
    expect((await rival.get(`articles/versions/${version}`)).status).toBe(403)
    expect((await rival.post(`articles/versions/${version}`)).status).toBe(403)
    expect([403, 404]).toContain((await rival.post(`articles/${id}/duplicate`)).status)
    expect((await rival.patch(`articles/${id}`, { title: '改' })).status).toBe(403)
    expect((await rival.remove(`articles/${id}`)).status).toBe(403)
    expect((await rival.remove(`articles?where[id][equals]=${id}`)).body.docs ?? []).toEqual([])
    expect(await article(id)).toMatchObject({ status: 'review' })
  })

  it('reads what the office registered under its name, and leaves it to the office', async () => {
    const { sto } = office.companies
    const item = { title: '见报', body: lexical('正文'), company: sto.id, channel: 'wechat' }
    const made = await office.reviewer.post('articles', item)
    const { id } = made.body.doc
    expect((await office.author.get(`articles/${id}`)).status).toBe(200)
    expect((await office.author.patch(`articles/${id}`, { title: '改' })).status).toBe(403)
    expect((await office.author.remove(`articles/${id}`)).status).toBe(403)
    expect((await office.author.post(`articles/${id}/submit`)).status).toBe(403)
    expect((await office.reviewer.post(`articles/${id}/submit`)).status).toBe(200)
    expect((await office.author.post(`articles/${id}/withdraw`)).status).toBe(403)
    expect(await article(id)).toMatchObject({ status: 'review', channel: 'wechat', title: '见报' })
  })

  it('cannot restore a version it may not read, of an article that has become its own', async () => {
    const { sto, yto } = office.companies
    const made = await office.reviewer.post('articles', {
      title: '甲',
      body: lexical('别家的话'),
      company: yto.id,
      channel: 'submission',
    })
    const { id } = made.body.doc
    await office.reviewer.patch(`articles/${id}`, { company: sto.id, body: lexical('自家的话') })
    const versions = await office.admin.get(`articles/versions?where[parent][equals]=${id}&sort=id`)
    const [theirs] = versions.body.docs
    expect((await office.author.post(`articles/versions/${theirs.id}`)).status).toBe(403)
    expect(JSON.stringify(await article(id))).toContain('自家的话')
  })

  it('cannot read other people’s addresses, their own colleague’s included, nor ask by them', async () => {
    const list = await office.author.get('users?limit=100')
    expect(list.body.docs.map(({ email }: { email: string }) => email)).toEqual(['author@jianbao.test'])
    await draftArticle(office.author)
    const guess = await office.author.get('articles?where[createdBy.email][like]=author')
    expect([guess.status, guess.body.totalDocs ?? 0]).toEqual([400, 0])
    const byHash = await office.author.get('users?where[hash][exists]=true')
    expect(byHash.status).toBe(400)
  })

  it('cannot read the contacts behind a company or search by them', async () => {
    const path = `companies/${office.companies.sto.id}`
    await office.admin.patch(path, { contacts: [{ name: '联系人', email: 'contact@sto.test' }] })
    expect(JSON.stringify((await office.reviewer.get(path)).body)).toContain('contact@sto.test')
    const company = await office.author.get(path)
    expect(company.status).toBe(200)
    expect(JSON.stringify(company.body)).not.toContain('contact@sto.test')
    expect((await office.author.get('companies?where[contacts.email][like]=a')).status).toBe(400)
    expect((await office.author.get('articles?where[company.contacts.email][like]=a')).status).toBe(400)
  })

  it('cannot make itself a reviewer or move to another company', async () => {
    const { id } = office.author.user
    await office.author.patch(`users/${id}`, {
      role: 'admin',
      company: office.companies.yto.id,
      name: '本人',
    })
    const { body } = await office.admin.get(`users/${id}?depth=0`)
    expect(body).toMatchObject({ role: 'author', company: office.companies.sto.id, name: '本人' })
  })

  it('reads a published issue and nothing of the other companies’ articles in it', async () => {
    const id = await submittedIssue(office)
    await office.reviewer.post(`issues/${id}/publish`)
    const { status, body } = await office.rival.get(`issues/${id}?depth=2`)
    expect(status).toBe(200)
    expect(body.articles.every((entry: unknown) => typeof entry === 'number')).toBe(true)
    expect(body).not.toHaveProperty('submittedBy')
  })
})

describe('what one request may read', () => {
  it('is bounded, also when it asks for everything', async () => {
    const { body } = await office.admin.get('transitions?limit=0&depth=0')
    expect(body.limit).toBe(500)
    expect((await office.admin.get('transitions?limit=100000&depth=0')).body.limit).toBe(500)
  })
})

describe('logging in', () => {
  it('is closed for a while after five wrong passwords', async () => {
    const email = office.colleague.user.email
    const attempt = (password: string) => office.nobody.post('users/login', { email, password })
    for (let count = 0; count < 5; count += 1) expect((await attempt('wrong-password-1')).status).toBe(401)
    expect((await attempt('a-long-test-passphrase')).status).toBe(429)
  })

  it.each(['short', 'aaaaaaaaaaaaaa', 'password1234'])(
    'takes no password as weak as %s',
    async (password) => {
      const data = { name: '新人', email: 'new@jianbao.test', role: 'reviewer', password }
      expect((await office.admin.post('users', data)).status).toBe(400)
    },
  )
})
