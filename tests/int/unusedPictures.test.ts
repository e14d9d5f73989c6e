import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import type { ArticleBody } from '@/domain/article/lexical/nodes'
import { forgetUnusedFiles } from '@/services/files/forgetUnusedFiles'
import { approvedArticle, draftArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

const DAY_MS = 24 * 60 * 60_000
let office: Office
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'jianbao-unused-'))
  process.env.DATA_DIR = dataDir
  office = await openOffice()
})
afterAll(() => office.close())

async function picture(name: string): Promise<number> {
  const data = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: `${name}.png`, size: data.length }
  const { user } = office.author
  const { id } = await office.payload.create({
    collection: 'media',
    data: {},
    file,
    user,
    overrideAccess: false,
  })
  return id
}

/** A text with the picture in it. */
function showing(id: number): ArticleBody {
  const body = structuredClone(lexical('正文。'))
  const block = { type: 'upload', version: 3, format: '', relationTo: 'media', value: id, fields: {} }
  Object.assign(body.root, { children: [...body.root.children, block] })
  return body
}

const sweepAfter = (days: number) =>
  forgetUnusedFiles({ payload: office.payload, now: new Date(Date.now() + days * DAY_MS) })

async function left(ids: readonly number[]): Promise<number[]> {
  const { docs } = await office.payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    sort: 'id',
    overrideAccess: true,
  })
  return docs.map(({ id }) => id)
}

const files = async () => (await readdir(join(dataDir, 'files', 'media'))).sort()

describe('a picture that stands nowhere', () => {
  it('goes after thirty days with its files, each on record; what any text, version or publication shows stays', async () => {
    const [unused, shown, earlier, printed] = [
      await picture('没有用上'),
      await picture('稿件里的'),
      await picture('换掉的'),
      await picture('刊发了的'),
    ]
    await draftArticle(office.author, { body: showing(shown) })
    const replaced = await draftArticle(office.author, { body: showing(earlier) })
    await office.author.patch(`articles/${replaced}`, { body: lexical('换成文字。') })
    const issue = await submittedIssue(office, {
      articles: [await approvedArticle(office, { body: showing(printed) })],
    })
    expect((await office.reviewer.post(`issues/${issue}/publish`)).status).toBe(200)
    // Were its article ever to be gone with all its versions, what went out would still need it.
    const pool = poolOf(office.payload)
    await pool.query(`update articles set body = null where body::text like '%"value": ${printed},%'`)
    await pool.query(
      `update _articles_v set version_body = null where version_body::text like '%"value": ${printed},%'`,
    )

    await sweepAfter(29)
    expect(await left([unused, shown, earlier, printed])).toEqual([unused, shown, earlier, printed])
    await sweepAfter(31)
    expect(await left([unused, shown, earlier, printed])).toEqual([shown, earlier, printed])
    expect((await files()).join()).not.toContain('没有用上')
    expect((await files()).join()).toContain('换掉的')
    const { body } = await office.auditor.get('audit?where[event][equals]=picture-deleted')
    expect(body.docs).toMatchObject([
      { actorName: '系统', collection: 'media', document: String(unused), outcome: 'ok' },
    ])
    expect(body.docs[0].detail.filename).toMatch(/^没有用上/)
  })

  it('stays when a text that is just being saved shows it', async () => {
    const id = await picture('刚刚放进去')
    const client = await poolOf(office.payload).connect()
    try {
      await client.query('begin')
      await client.query(`select 1 from media where id = ${id} for key share`)
      const sweep = sweepAfter(31)
      const waits = async () =>
        (
          await poolOf(office.payload).query(
            `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
          )
        ).rowCount
      await expect.poll(waits, { timeout: 60_000 }).toBe(1)
      await client.query(
        `insert into articles (title, body, status, created_at, updated_at) values ('并发保存', $1, 'draft', now(), now())`,
        [JSON.stringify(showing(id))],
      )
      await client.query('commit')
      await sweep
    } finally {
      // Nothing where it was committed; else who waits for it may go on.
      await client.query('rollback')
      client.release()
    }
    expect(await left([id])).toEqual([id])
  })

  it('that is put into a text holds it until the text is there', async () => {
    const id = await picture('先放进正文')
    const transactionID = await office.payload.db.beginTransaction()
    const { user } = office.author
    await office.payload.create({
      collection: 'articles',
      data: { title: '还没有写完', body: showing(id) },
      user,
      overrideAccess: false,
      req: { transactionID: transactionID ?? undefined },
    })
    const asked = poolOf(office.payload).query(`select 1 from media where id = ${id} for update nowait`)
    await expect(asked).rejects.toMatchObject({ code: '55P03' })
    await office.payload.db.commitTransaction(transactionID ?? '')
  })
})

describe('the description of a picture', () => {
  it('is its author’s while the articles that show it are drafts, and the office’s afterwards', async () => {
    const id = await picture('描述')
    const describeAs = async (person: Person, alt: string) => {
      const { status, body } = await person.patch(`media/${id}`, { alt })
      return { status, message: String(body.errors?.[0]?.message ?? '') }
    }
    expect((await describeAs(office.author, '骑手在灯下歇脚')).status).toBe(200)
    const article = await draftArticle(office.author, { body: showing(id) })
    expect((await describeAs(office.author, '骑手在灯下')).status).toBe(200)
    await office.author.post(`articles/${article}/submit`)
    const refused = await describeAs(office.author, '另外一句话')
    expect(refused.status).toBe(409)
    expect(refused.message).toContain('画面描述不能再改')
    await expect(
      office.payload.update({
        collection: 'media',
        id,
        data: { alt: '另外一句话' },
        user: office.author.user,
        overrideAccess: false,
      }),
    ).rejects.toThrow('画面描述不能再改')
    // The same words again are no change.
    expect((await describeAs(office.author, '骑手在灯下')).status).toBe(200)
    await office.reviewer.post(`articles/${article}/approve`)
    await submittedIssue(office, { articles: [article] })
    expect((await describeAs(office.author, '签发前的一句话')).status).toBe(409)
    expect((await describeAs(office.reviewer, '骑手在灯下歇脚')).status).toBe(200)
  })

  it('is not its author’s where the office shows the picture', async () => {
    const id = await picture('编者也用')
    await draftArticle(office.reviewer, { body: showing(id), channel: 'website' })
    expect((await office.author.patch(`media/${id}`, { alt: '一句话' })).status).toBe(409)
  })
})
