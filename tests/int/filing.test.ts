import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { sayWithStep } from '@/services/issues/issueStep'
import { printPool } from '@/services/print/printPool'
import { renderNext } from '@/services/print/renderPublications'
import { findSimilar } from '@/services/review/findSimilar'
import { listCounted } from '@/services/desk/listCounted'
import { grantWorkflow } from '@/services/workflowContext'
import { approvedArticle, submittedArticle } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-filing-'))
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '上级单位',
    kind: 'report',
    order: 1,
    mailboxes: [{ name: '甲', email: 'one@superior.test' }],
  })
})

afterAll(async () => {
  await printPool().close()
  await office.close()
})

const LONG = '寒风里的驿站为骑手留一盏灯，热水、充电、歇脚的地方都有人照看，夜里也不锁门。'
let number = 0

/** A draft of an issue that came out long ago. */
async function earlier(over: object = {}): Promise<number> {
  number += 1
  const articles = [
    await approvedArticle(office, { title: '旧事一桩', body: lexical(`${LONG}共${number}处。`) }),
  ]
  const numbers = { year: 2016, number, totalNumber: number, date: '2016-03-01' }
  const { status, body } = await office.reviewer.post('issues', { ...numbers, articles, ...over })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc.id
}

const rowsOf = async (sql: string, ...values: unknown[]) =>
  (await poolOf(office.payload).query<Record<string, unknown>>(sql, values)).rows

async function leftBy(id: number) {
  const [issue] = await rowsOf(
    `select status, filed, revision::int, submitted_by_id, to_json(published_at) as at from issues where id = $1`,
    id,
  )
  const publications = await rowsOf(
    `select view #- '{masthead,issueLine}' #- '{metadata,title}' #- '{articles,0,id}' #- '{articles,0,blocks}' as view,
            mail from publications where issue_id = $1`,
    id,
  )
  const transitions = await rowsOf(
    `select t.collection, t.action, t."from", t."to", t.comment, t.by_name from transitions t
      where t.issue_id = $1 or t.article_id in (select id from articles where issue_id = $1) order by t.id`,
    id,
  )
  const articles = await rowsOf('select title, status from articles where issue_id = $1', id)
  const archived = await rowsOf('select position, title from archive_texts where issue_id = $1', id)
  return { issue, publications, transitions, articles, archived }
}

async function printAll(): Promise<void> {
  while (await renderNext({ payload: office.payload, pool: printPool(), log: office.payload.logger }));
}

async function attach(person: Person, name: string, type: string, bytes: Buffer) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type }))
  const response = await person.send('originals', { method: 'POST', body: form })
  return { status: response.status, body: await response.json().catch(() => undefined) }
}

/** A scan stands for one here: a real PDF that is not the one we would set. */
async function aPdf(): Promise<Buffer> {
  const id = await earlier()
  const preview = await office.reviewer.send(`issues/${id}/preview.pdf`, { method: 'GET' })
  return Buffer.from(await preview.arrayBuffer())
}

const told = async () => {
  const [counts] = await rowsOf(
    `select (select count(*)::int from deliveries) as mails, (select count(*)::int from notices) as notices`,
  )
  return counts
}

describe('filing an earlier issue', () => {
  it('leaves the same rows by the action and by the Local API with the workflow’s grant', async () => {
    const [byAction, byLocal] = [await earlier(), await earlier()]
    const answer = await office.reviewer.post(`issues/${byAction}/file`, { comment: '按档案补录。' })
    expect(answer).toMatchObject({ status: 200, body: { doc: { status: 'published', filed: true } } })
    await office.payload.update({
      collection: 'issues',
      id: byLocal,
      data: { status: 'published', filed: true },
      user: office.reviewer.user,
      context: {
        ...grantWorkflow({ collection: 'issues', id: byLocal }),
        ...sayWithStep({ comment: '按档案补录。' }),
      },
      overrideAccess: true,
    })
    const left = await leftBy(byAction)
    expect(await leftBy(byLocal)).toEqual(left)
    expect(left.issue).toMatchObject({ status: 'published', filed: true, revision: 1, submitted_by_id: null })
    expect(new Date(String(left.issue?.at)).toISOString()).toBe('2016-02-29T16:00:00.000Z')
    expect(left.articles).toEqual([{ title: '旧事一桩', status: 'published' }])
    expect(left.transitions.map(({ action }) => action)).toEqual(['submit', 'approve', 'publish', 'file'])
    expect(left.transitions.at(-1)).toMatchObject({ from: 'draft', to: 'published', comment: '按档案补录。' })
    // Neither today's lists nor a link that nobody is sent.
    expect(left.publications).toMatchObject([{ view: { imprint: { report: [], copy: [] } } }])
    expect(left.publications[0]?.mail).not.toHaveProperty('readingUrl')
    expect(left.archived).toEqual([{ position: 1, title: '旧事一桩' }])
  })

  it('tells nobody and mails nothing, also when its pages are set and when it is corrected', async () => {
    const id = await earlier()
    const before = await told()
    expect((await office.reviewer.post(`issues/${id}/file`)).status).toBe(200)
    await printAll()
    expect((await office.reviewer.post(`issues/${id}/correct`, { comment: '名称有误' })).status).toBe(200)
    await printAll()
    expect(await told()).toEqual(before)
    const { body } = await office.reviewer.get(`issues/${id}?depth=1`)
    expect(body.doc ?? body).toMatchObject({ revision: 2, pdf: { mimeType: 'application/pdf' } })
  }, 120_000)

  it('is no 来稿 of today, and 刊用 of the day it is dated', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const company = office.companies.sto.id
    const count = (kind: 'received' | 'used', from: string, to: string) =>
      listCounted(poolOf(office.payload), { from, to, kind, company })
    const received = await count('received', today, today)
    const used = await count('used', '2016-04-01', '2016-04-01')
    const id = await earlier({ date: '2016-04-01' })
    await office.reviewer.post(`issues/${id}/file`)
    expect(await count('received', today, today)).toHaveLength(received.length)
    expect(await count('used', '2016-04-01', '2016-04-01')).toHaveLength(used.length + 1)
    const { body } = await office.reviewer.get('statistics?from=2016-04-01&to=2016-04-01')
    expect(body.rows[0]).toMatchObject({ received: 0, used: 1 })
    const composition = await office.reviewer.get(`issues/${id}/composition`)
    expect(composition.body.articles).toMatchObject([{ title: '旧事一桩', cameInAt: null }])
  })

  it('is known to the archive, its search, and to whoever looks for near-duplicates', async () => {
    const articles = [await approvedArticle(office, { title: '灯', body: lexical(`${LONG}独一份的记号。`) })]
    const id = await earlier({ articles, year: 2015, number: 9, totalNumber: 900, date: '2015-12-30' })
    await office.reviewer.post(`issues/${id}/file`)
    const listed = await office.author.get('archive?year=2015')
    expect(listed.body.issues).toMatchObject([{ id, filed: true, titles: ['灯'] }])
    const found = await office.author.get(`archive?q=${encodeURIComponent('独一份的记号')}`)
    expect(found.body.hits).toMatchObject([{ issue: { id } }])
    const again = await submittedArticle(office, {
      title: '又见一盏灯',
      body: lexical(`${LONG}独一份的记号。`),
    })
    const similar = await findSimilar(poolOf(office.payload), { id: again })
    expect(similar.map((each) => each.id)).toContain(articles[0])
  })
})

describe('who may file, and what', () => {
  it('is the office alone', async () => {
    const id = await earlier()
    const statuses = []
    for (const person of [office.nobody, office.author, office.rival]) {
      statuses.push((await person.post(`issues/${id}/file`)).status)
    }
    expect(statuses).toEqual([401, 403, 403])
    expect((await office.admin.post(`issues/${id}/file`)).status).toBe(200)
  })

  it('is a draft alone, once: of ten at once one is done', async () => {
    const id = await earlier()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => office.reviewer.post(`issues/${id}/file`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    expect((await leftBy(id)).publications).toHaveLength(1)
    const waiting = await earlier()
    await office.reviewer.post(`issues/${waiting}/submit`)
    expect((await office.reviewer.post(`issues/${waiting}/file`)).status).toBe(409)
  })

  it('is none that was ever sent to sign-off: what nobody let out is not let out by filing it', async () => {
    expect((await office.admin.post('globals/settings', { secrecyCheck: true })).status).toBe(200)
    const id = await earlier({ date: '2016-05-01' })
    await office.reviewer.post(`issues/${id}/submit`)
    const { updatedAt: seen } = (await office.reviewer.get(`issues/${id}?depth=0`)).body
    const { pagesDigest: seenPages } = (await office.reviewer.get(`issues/${id}/preflight`)).body
    const verdict = { seen, seenPages, verdict: 'withhold', basis: '涉及未公开的数据。' }
    expect((await office.otherReviewer.post(`issues/${id}/secrecyCheck`, verdict)).status).toBe(200)
    await office.reviewer.post(`issues/${id}/return`, { comment: '退回。' })
    await office.admin.post('globals/settings', { secrecyCheck: false })
    const refused = await office.reviewer.post(`issues/${id}/file`)
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.body.errors[0].message).toContain('本期送签过')
    await expect(
      office.payload.update({
        collection: 'issues',
        id,
        data: { status: 'published', filed: true },
        user: office.reviewer.user,
        context: grantWorkflow({ collection: 'issues', id }),
        overrideAccess: true,
      }),
    ).rejects.toThrow('本期送签过')
    expect((await leftBy(id)).issue).toMatchObject({ status: 'draft', filed: false })
  })

  it.each([
    ['双人签发', { dualSignOff: true }],
    ['三校', { proofStages: 1 }],
    ['保密审查', { secrecyCheck: true }],
  ])('where the office asks for %s: comes with the file it came out as', async (word, setting) => {
    const off = { dualSignOff: false, proofStages: 0, secrecyCheck: false }
    const { body } = await attach(office.reviewer, '当年.pdf', 'application/pdf', await aPdf())
    const id = await earlier()
    await office.admin.post('globals/settings', { ...off, ...setting })
    const refused = await office.reviewer.post(`issues/${id}/file`)
    expect(refused).toMatchObject({ status: 400 })
    expect(refused.body.errors[0].message).toContain(word)
    expect(refused.body.errors[0].message).toContain('原件')
    await office.reviewer.patch(`issues/${id}`, { original: body.doc.id })
    expect((await office.reviewer.post(`issues/${id}/file`)).status).toBe(200)
    await office.admin.post('globals/settings', off)
  })

  it('has its numbers for itself, and a date that has come', async () => {
    const id = await earlier({ year: 2014, number: 1, totalNumber: 801, date: '2014-01-08' })
    await office.reviewer.post(`issues/${id}/file`)
    for (const numbers of [
      { year: 2014, number: 1, totalNumber: 802 },
      { year: 2014, number: 2, totalNumber: 801 },
    ]) {
      expect((await office.reviewer.post('issues', { ...numbers, date: '2014-02-01' })).status).toBe(409)
    }
    const ahead = await earlier({ year: 2099, number: 1, totalNumber: 9000, date: '2099-01-01' })
    const refused = await office.reviewer.post(`issues/${ahead}/file`)
    expect(refused).toMatchObject({ status: 400 })
    expect(refused.body.errors[0].message).toContain('送签')
    await office.reviewer.remove(`issues/${ahead}`)
  })

  it('cannot be had by writing `filed`: not by create, update, nor with another issue’s grant', async () => {
    const { body } = await office.reviewer.post('issues', {
      year: 2013,
      number: 1,
      totalNumber: 701,
      date: '2013-01-01',
      filed: true,
      status: 'published',
    })
    const id = Number(body.doc.id)
    await office.reviewer.patch(`issues/${id}`, { filed: true, status: 'published' })
    await office.payload
      .update({
        collection: 'issues',
        id,
        data: { filed: true, status: 'published' },
        user: office.reviewer.user,
        context: grantWorkflow({ collection: 'issues', id: id + 1 }),
        overrideAccess: true,
      })
      .catch(() => undefined)
    expect((await leftBy(id)).issue).toMatchObject({ status: 'draft', filed: false })
  })
})

describe('the file it came out as', () => {
  const read = (person: Person, id: number, part: string) =>
    person.send(`archive/${id}/read${part}`, { method: 'GET' })

  it('is the issue’s PDF, byte for byte, also where there is no text at all', async () => {
    const scan = await aPdf()
    const { status, body } = await attach(office.reviewer, '2016年第9期.pdf', 'application/pdf', scan)
    expect(status).toBe(201)
    const id = await earlier({ articles: [], original: body.doc.id })
    expect((await office.reviewer.post(`issues/${id}/file`)).status).toBe(200)
    await printAll()
    const pdf = await read(office.author, id, '/brief.pdf')
    expect(Buffer.from(await pdf.arrayBuffer()).equals(scan)).toBe(true)
    expect(await (await read(office.author, id, '')).text()).not.toContain('下载原件')
  })

  it('as a Word file stands beside the pages set from its text', async () => {
    const { Document, Packer, Paragraph } = await import('docx')
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('旧稿')] }] }))
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const { status, body } = await attach(office.reviewer, '旧简报.docx', type, word)
    expect(status).toBe(201)
    const id = await earlier({ original: body.doc.id })
    await office.reviewer.post(`issues/${id}/file`)
    await printAll()
    const page = await (await read(office.author, id, '')).text()
    expect(page).toContain('下载原件')
    const original = await read(office.author, id, '/original')
    expect(original.headers.get('content-disposition')).toContain('.docx')
    expect(Buffer.from(await original.arrayBuffer()).equals(word)).toBe(true)
    expect((await read(office.author, id, '/brief.pdf')).status).toBe(200)
    expect((await read(office.nobody, id, '/original')).status).not.toBe(200)
  }, 120_000)

  it('is put there by the office, and nothing else is taken for one', async () => {
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
    expect((await attach(office.author, 'a.pdf', 'application/pdf', pdf)).status).toBe(403)
    expect((await attach(office.nobody, 'a.pdf', 'application/pdf', pdf)).status).toBe(403)
    const page = Buffer.from('<html><script>1</script></html>')
    expect((await attach(office.reviewer, 'a.html', 'text/html', page)).status).toBe(400)
    expect((await attach(office.reviewer, 'a.pdf', 'application/pdf', page)).status).toBe(400)
    expect((await office.author.get('originals')).status).toBe(403)
  })

  it('is shown to nobody outside the office while the issue is a draft', async () => {
    const { body } = await attach(office.reviewer, 'b.pdf', 'application/pdf', await aPdf())
    const id = await earlier({ original: body.doc.id })
    expect((await read(office.author, id, '/original')).status).toBe(404)
  })
})
