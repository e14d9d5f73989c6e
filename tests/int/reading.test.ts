import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { readByLink } from '@/api/reading/readByLink'
import { approvedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-reading-'))
  office = await openOffice()
})
afterAll(() => office.close())

type Published = { id: number; article: number; image: number; path: string[] }

/** An issue with one article that shows one image, published; and the path of its link below /read. */
async function published(title: string): Promise<Published> {
  const image = await uploadedImage(office.author)
  const text = lexical(`${title}的正文。`)
  const upload = {
    type: 'upload',
    version: 3,
    relationTo: 'media',
    value: image,
    fields: { caption: '图注' },
    id: `${image}`,
    format: '',
  }
  const body = { root: { ...text.root, children: [...text.root.children, upload] } }
  const article = await approvedArticle(office, { title, body })
  const id = await submittedIssue(office, { articles: [article] })
  expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
  return { id, article, image, path: await linkOf(id) }
}

async function uploadedImage(person: Person): Promise<number> {
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#c00000' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' }))
  form.set('_payload', JSON.stringify({ alt: '一片红色' }))
  const answer = await person.send('media', { method: 'POST', body: form })
  const { doc } = (await answer.json()) as { doc: { id: number } }
  return doc.id
}

async function linkOf(id: number): Promise<string[]> {
  const { body } = await office.reviewer.get(`issues/${id}/reading-link`)
  return [String(body.link.url).split('/read/')[1] ?? '']
}

const read = (path: readonly string[], asked: Record<string, string> = {}) =>
  readByLink(path, { payload: office.payload, asked: new Headers(asked) })
const status = async (path: readonly string[]) => (await read(path)).status
const sql = (text: string, values: unknown[]) => poolOf(office.payload).query(text, values)

describe('whoever has the link of a published issue', () => {
  let issue: Published
  beforeAll(async () => {
    issue = await published('第一件好事')
  })

  it('reads the brief, its image and its PDF without a login', async () => {
    const page = await read(issue.path)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('第一件好事的正文。')
    expect(html).toContain('alt="一片红色"')
    const image = await read([...issue.path, 'images', String(issue.image)])
    expect(image.status).toBe(200)
    const { width } = await sharp(Buffer.from(await image.arrayBuffer())).metadata()
    expect(width, 'made smaller for telephones').toBe(1170)
    // No worker runs here: the PDF is still to be made, and says so.
    const pdf = await read([...issue.path, 'brief.pdf'])
    expect([pdf.status, pdf.headers.get('Retry-After')]).toEqual([503, '10'])
    expect(await pdf.text()).toContain('正在生成')
  })

  it('is told by the headers to keep it to themselves and to load nothing from elsewhere', async () => {
    const { headers } = await read(issue.path)
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self' data:/,
    )
    expect(headers.get('X-Robots-Tag')).toContain('noindex')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
    expect(headers.get('Set-Cookie')).toBeNull()
  })

  it('gets nothing anew that has not changed', async () => {
    const tag = (await read(issue.path)).headers.get('ETag')
    expect((await read(issue.path, { 'If-None-Match': tag ?? '' })).status).toBe(304)
    expect((await read(issue.path, { 'If-None-Match': '"another"' })).status).toBe(200)
  })

  it('finds nothing behind a link that was altered, cut off or made up', async () => {
    const [key = ''] = issue.path
    const altered = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`
    for (const path of [
      [altered],
      [key.slice(0, 20)],
      [key.toLowerCase() === key ? key.toUpperCase() : key.toLowerCase()],
      [`${key}=`],
      ["' or 1=1 --"],
      [],
      ['1'],
    ]) {
      const answer = await read(path)
      expect(answer.status, path.join('/')).toBe(404)
      expect(await answer.text()).not.toMatch(/第一件好事|简报20/)
    }
    for (const below of [
      ['images'],
      ['images', 'x'],
      ['images', '999999'],
      ['brief.pdf', 'x'],
      ['page'],
      ['images', '1', '2'],
    ])
      expect(await status([...issue.path, ...below]), below.join('/')).toBe(404)
  })

  it('sees no image of another issue, nor one that no issue shows', async () => {
    const other = await published('别家的事')
    const unused = await uploadedImage(office.author)
    expect(await status([...issue.path, 'images', String(other.image)])).toBe(404)
    expect(await status([...issue.path, 'images', String(unused)])).toBe(404)
    expect(await status([...other.path, 'images', String(other.image)])).toBe(200)
  })

  it('sees what was published, whatever becomes of the article and the image later', async () => {
    await sql(`update articles set title = '改过的标题' where id = $1`, [issue.article])
    await office.reviewer.patch(`media/${issue.image}`, { alt: '改过的说明' })
    const html = await (await read(issue.path)).text()
    expect(html).not.toContain('改过')
  })
})

describe('a correction', () => {
  it('is what the link of the first mail shows from then on, with reason and day', async () => {
    const issue = await published('有错字的事')
    const before = (await read(issue.path)).headers.get('ETag')
    const errata = [{ article: issue.article, find: '有错字的事的正文', replace: '没有错字的正文' }]
    expect(
      (await office.reviewer.post(`issues/${issue.id}/correct`, { comment: '正文有错字', errata })).status,
    ).toBe(200)
    const page = await read(issue.path, { 'If-None-Match': before ?? '' })
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('没有错字的正文')
    expect(html).not.toContain('有错字的事的正文')
    expect(html).toMatch(/\d{4}年\d+月\d+日更正<\/strong>：正文有错字/)
    expect(html).toContain('本篇已更正')
  })
})

describe('an issue that is not published', () => {
  it('has no link, and none can be made', async () => {
    const id = await submittedIssue(office)
    expect((await office.reviewer.get(`issues/${id}/reading-link`)).body).toEqual({ link: null })
    for (const action of ['revoke-link', 'extend-link', 'renew-link'])
      expect((await office.reviewer.post(`issues/${id}/${action}`)).status).toBe(409)
    const { rowCount } = await sql('select 1 from reading_links where issue_id = $1', [id])
    expect(rowCount).toBe(0)
  })

  it('is not shown even if it had one', async () => {
    const id = await submittedIssue(office)
    const { rows } = await sql(
      'insert into reading_links (issue_id, created_at) values ($1, now()) returning key',
      [id],
    )
    expect(await status([rows[0].key])).toBe(404)
  })
})

describe('the office', () => {
  const parts = (issue: Published) =>
    [[], ['brief.pdf'], ['images', String(issue.image)]].map((part) => [...issue.path, ...part])

  it('revokes a link: page, PDF and images are gone at once, and say nothing of the issue', async () => {
    const issue = await published('要收回的事')
    expect(await status(issue.path)).toBe(200)
    expect((await office.reviewer.post(`issues/${issue.id}/revoke-link`, { comment: '误发' })).status).toBe(
      200,
    )
    for (const path of parts(issue)) {
      const answer = await read(path, { 'If-None-Match': '*', Range: 'bytes=0-9' })
      expect(answer.status).toBe(410)
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
      const html = await answer.text()
      expect(html).toContain('已停用')
      expect(html).not.toMatch(/要收回的事|期（总第|误发/)
    }
    expect((await office.reviewer.post(`issues/${issue.id}/revoke-link`)).status).toBe(409)
    const again = await office.reviewer.post(`issues/${issue.id}/extend-link`)
    expect(again.body.link).toMatchObject({ state: 'open' })
    expect(await status(issue.path)).toBe(200)
  })

  it('replaces a link: the old one never comes back', async () => {
    const issue = await published('要换的事')
    expect((await office.reviewer.post(`issues/${issue.id}/renew-link`)).status).toBe(200)
    const renewed = await linkOf(issue.id)
    expect(renewed).not.toEqual(issue.path)
    expect(await status(renewed)).toBe(200)
    await office.reviewer.post(`issues/${issue.id}/extend-link`)
    for (const path of parts(issue)) expect(await status(path)).toBe(410)
  })

  it('lets links run out after so many days, and brings them back', async () => {
    await office.admin.post('globals/settings', { readingDays: 30 })
    const issue = await published('过期的事')
    const { body } = await office.reviewer.get(`issues/${issue.id}/reading-link`)
    const days = (Date.parse(body.link.expiresAt) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(29.9)
    expect(days).toBeLessThanOrEqual(30)
    await sql(`update reading_links set expires_at = now() where issue_id = $1`, [issue.id])
    for (const path of parts(issue)) expect(await status(path)).toBe(410)
    expect(await (await read(issue.path)).text()).toContain('已过期')
    await office.reviewer.post(`issues/${issue.id}/extend-link`)
    expect(await status(issue.path)).toBe(200)
    await office.admin.post('globals/settings', { readingDays: null })
  })

  it('finds each of these steps in the record of the issue', async () => {
    const issue = await published('有记录的事')
    for (const action of ['revoke-link', 'extend-link', 'renew-link'])
      await office.reviewer.post(`issues/${issue.id}/${action}`, { comment: action })
    const { body } = await office.reviewer.get(
      `transitions?where[issue][equals]=${issue.id}&where[action][like]=-link&sort=id`,
    )
    expect(
      body.docs.map(({ action, comment, byName }: Record<string, string>) => [action, comment, byName]),
    ).toEqual(['revoke-link', 'extend-link', 'renew-link'].map((action) => [action, action, 'reviewer']))
  })

  it('is alone in seeing and changing links', async () => {
    const issue = await published('只归文明办的事')
    for (const [person, expected] of [
      [office.author, 403],
      [office.rival, 403],
      [office.nobody, 401],
    ] as const) {
      expect((await person.get(`issues/${issue.id}/reading-link`)).status).toBe(expected)
      for (const action of ['revoke-link', 'extend-link', 'renew-link'])
        expect((await person.post(`issues/${issue.id}/${action}`)).status).toBe(expected)
    }
    expect(await status(issue.path)).toBe(200)
  })
})

describe('the mail of an issue', () => {
  const frozen = async (id: number, revision: number) =>
    (
      await sql(
        `select mail ->> 'readingUrl' as url from publications where issue_id = $1 and revision = $2`,
        [id, revision],
      )
    ).rows[0].url

  it('names the link as it was when the issue went out, in a correction the same one', async () => {
    const issue = await published('发出去的事')
    expect(await frozen(issue.id, 1)).toMatch(new RegExp(`^https?://.+/read/${issue.path[0]}$`))
    await office.reviewer.post(`issues/${issue.id}/correct`, { comment: '更正' })
    expect(await frozen(issue.id, 2)).toBe(await frozen(issue.id, 1))
  })

  it('keeps its frozen link when the office replaces it; a later correction names the new one', async () => {
    const issue = await published('换了链接的事')
    const first = await frozen(issue.id, 1)
    await office.reviewer.post(`issues/${issue.id}/renew-link`)
    expect(await frozen(issue.id, 1)).toBe(first)
    await office.reviewer.post(`issues/${issue.id}/correct`, { comment: '更正' })
    expect(await frozen(issue.id, 2)).toMatch(new RegExp(`/read/${(await linkOf(issue.id))[0]}$`))
  })

  it('names none while the office has revoked it: a correction does not undo that', async () => {
    const issue = await published('停用了的事')
    await office.reviewer.post(`issues/${issue.id}/revoke-link`)
    await office.reviewer.post(`issues/${issue.id}/correct`, { comment: '更正' })
    expect(await frozen(issue.id, 2)).toBeNull()
    expect(await status(issue.path)).toBe(410)
  })
})
