import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostBytes } from '@/api/bodyLimits'
import { cell, paragraph, row, table, text, articleBody } from '@/domain/article/lexical/nodes'
import { lexical, openOffice, type Office, type Person } from '../../support/office'

type Route = typeof import('@/app/(payload)/api/[...slug]/route')

const KB = 1024
const MB = 1024 * KB
const wide = articleBody([
  paragraph([text('一')]),
  table([row([cell([], { isHeader: false, colSpan: 1e9, rowSpan: 1 })])]),
])

let office: Office
let route: Route
let token: string

beforeAll(async () => {
  office = await openOffice()
  route = await import('@/app/(payload)/api/[...slug]/route')
  const { body } = await office.nobody.post('users/login', {
    email: office.author.user.email,
    password: 'a-long-test-passphrase',
  })
  token = body.token
})
afterAll(() => office.close())

/** A body that is made while it is read, and tells how much of it was. */
function endless(head = '') {
  const made = { bytes: 0 }
  const chunk = new TextEncoder().encode('x'.repeat(64 * KB))
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      made.bytes += chunk.length
      if (made.bytes > 200 * MB) controller.close()
      else controller.enqueue(chunk)
    },
  })
  return { made, stream }
}

async function send(
  path: string,
  { body, type = 'application/json', as }: { body: BodyInit; type?: string; as?: string },
) {
  const request = new Request(`http://127.0.0.1:3000/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...(as && { Authorization: `JWT ${as}` }) },
    body,
    duplex: 'half',
  } as RequestInit)
  const answer = await route.POST(request, { params: Promise.resolve({ slug: path.split('/') }) })
  return { status: answer.status, body: await answer.json() }
}

const FORM = 'multipart/form-data; boundary=edge'
const FILE =
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'

describe('what somebody sends who is not logged in', () => {
  it.each([
    ['JSON', 'users/login', 'application/json', '{"email":"'],
    ['nothing in particular', 'articles', 'text/plain', ''],
  ])('is read no further than 1 MB: %s', async (_, path, type, head) => {
    const { made, stream } = endless(head)
    const answer = await send(path, { body: stream, type })
    expect(answer.status).toBe(413)
    expect(answer.body.errors[0].message).toMatch(/没有登录.*1 MB/)
    expect(made.bytes).toBeLessThan(1.5 * MB)
  })

  it.each([
    ['a picture', 'media'],
    ['a scan', 'scans'],
    ['a Word file', 'articles/import'],
    ['earlier issues', 'issues/import'],
  ])('is not read at all: %s', async (_, path) => {
    for (const as of [undefined, 'no.token.ofours']) {
      const { made, stream } = endless(FILE)
      expect((await send(path, { body: stream, type: FORM, as })).status).toBe(401)
      // One piece is made ahead.
      expect(made.bytes).toBeLessThanOrEqual(64 * KB)
    }
  })

  it('is not read where it is declared too large, or of no length', async () => {
    const sendDeclared = async (headers: Record<string, string>) => {
      const request = new Request('http://127.0.0.1:3000/api/users/login', {
        method: 'POST',
        body: '{}',
        headers,
      })
      return (await route.POST(request, { params: Promise.resolve({ slug: ['users', 'login'] }) })).status
    }
    expect(await sendDeclared({ 'Content-Length': String(60 * MB) })).toBe(413)
    expect(await sendDeclared({ 'Transfer-Encoding': 'chunked' })).toBe(411)
    const asPerson = { 'Transfer-Encoding': 'chunked', Authorization: `JWT ${token}` }
    expect(await sendDeclared(asPerson)).not.toBe(411)
  })

  it('is not helped by a session that has ended', async () => {
    const visitor = await send('users/login', {
      body: JSON.stringify({ email: office.rival.user.email, password: 'a-long-test-passphrase' }),
    })
    await send('users/logout', { body: '{}', as: visitor.body.token })
    const { made, stream } = endless(FILE)
    expect((await send('media', { body: stream, type: FORM, as: visitor.body.token })).status).toBe(413)
    expect(made.bytes).toBeLessThan(1.5 * MB)
  })
})

describe('what a person sends', () => {
  it.each([
    ['JSON', 'articles', 'application/json', '{"title":"', 8],
    ['a picture', 'media', FORM, FILE, 20],
    ['a scan', 'scans', FORM, FILE, 20],
  ])('is read to the bound of its door: %s', async (_, path, type, head, most) => {
    const { made, stream } = endless(head)
    const answer = await send(path, { body: stream, type, as: token })
    expect(answer.status).toBe(413)
    expect(answer.body.errors[0].message).toContain(`超过 ${most} MB`)
    expect(made.bytes).toBeLessThan((most + 1) * MB)
  })

  it('may be a file of 20 MB at every collection of files', () => {
    const withFiles = Object.values(office.payload.collections).filter(({ config }) => config.upload)
    expect(withFiles.length).toBeGreaterThan(2)
    for (const { config } of withFiles)
      expect([config.slug, mostBytes(`/api/${config.slug}`) > 20 * MB]).toEqual([config.slug, true])
  })

  it('arrives whole when it is within it', async () => {
    const body = JSON.stringify({
      title: '两兆',
      body: lexical('字'.repeat(99_000)),
      padding: 'x'.repeat(2 * MB),
    })
    const answer = await send('articles', { body, as: token })
    expect(answer.status).toBe(201)
    expect(answer.body.doc.body.root.children[0].children[0].text).toHaveLength(99_000)
  })
})

describe('an article beyond its bounds', () => {
  const refused = (answer: { status: number; body: { errors: { message: string }[] } }, said: RegExp) => {
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]?.message).toMatch(said)
  }
  const create = async (person: Person) =>
    (await person.post('articles', { title: '一', body: lexical('正文') })).body.doc

  it('is refused when it is written, by REST and by the Local API for a person', async () => {
    const { author, payload } = office
    refused(await author.post('articles', { title: '宽表', body: wide }), /^正文第 1 个表格第 1 行超过 30 列/)
    const doc = await create(author)
    refused(await author.patch(`articles/${doc.id}`, { body: wide }), /第 1 个表格/)
    refused(await author.patch(`articles/${doc.id}`, { title: '长'.repeat(201) }), /^标题有 201 个字/)
    refused(await author.post(`articles/${doc.id}/duplicate`, { body: wide }), /第 1 个表格/)
    await expect(
      payload.update({
        collection: 'articles',
        id: doc.id,
        data: { body: wide },
        user: author.user,
        overrideAccess: false,
      }),
    ).rejects.toThrow(/第 1 个表格/)
  })

  it('is refused when it is nested so deep that walking it would end the stack', async () => {
    const deep = `{"root":{"type":"root","children":[${'{"type":"paragraph","children":['.repeat(20_000)}${']}'.repeat(20_000)}]}}`
    const answer = await office.author.send('articles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: `{"title":"深","body":${deep}}`,
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('“正文”套的层次太多')
  })

  it('is refused when an old version or a copy would bring it back', async () => {
    const { author, payload } = office
    const doc = await create(author)
    await author.patch(`articles/${doc.id}`, { title: '二' })
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: doc.id } },
    })
    const old = docs.at(-1)
    const raw = { ...wide.root }
    await payload.db.drizzle.execute(
      `update _articles_v set version_body = '${JSON.stringify({ root: raw })}' where id = ${old?.id}`,
    )
    refused(await author.post(`articles/versions/${old?.id}`), /第 1 个表格/)
    await payload.db.drizzle.execute(
      `update articles set body = '${JSON.stringify({ root: raw })}' where id = ${doc.id}`,
    )
    refused(await author.post(`articles/${doc.id}/duplicate`), /第 1 个表格/)
  })

  it('is refused where the office registers what it found elsewhere', async () => {
    const answer = await office.reviewer.post('articles/register', {
      title: '一',
      text: '字'.repeat(100_001),
      sourceUrl: '',
      company: null,
      channel: 'office',
      approve: false,
    })
    expect(answer.status).toBe(400)
  })
})
