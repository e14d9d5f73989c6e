import diagnostics from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'
import { notifyDelivered } from '@/services/notices/notifyDelivered'
import { notifyDigest } from '@/services/notices/notifyDigest'
import { notifyPrinted } from '@/services/notices/notifyPrinted'
import { createLocalReq, type Payload } from 'payload'
import { approvedArticle, draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

type Notice = { kind: string; email: string; subject: string; text: string; html: string; status: string }

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '上级单位',
    kind: 'report',
    order: 1,
    mailboxes: [{ email: 'one@superior.test' }, { email: 'two@superior.test' }],
  })
})
afterAll(() => office.close())

beforeEach(async () => {
  await sql('delete from notices')
  await sql('delete from told_facts')
  await sql(`update articles set status = 'draft' where status = 'review'`)
})

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)

/** What signers and submitters are told of an issue is tests/int/signature.test.ts'. */
async function notices(): Promise<Notice[]> {
  const { body } = await office.admin.get('notices?sort=id&limit=100&depth=0&where[kind][not_equals]=signing')
  return body.docs
}

const told = async () => (await notices()).map(({ kind, email }) => `${kind} ${email}`)

async function want(person: Person, kind: string, isWanted: boolean) {
  const answer = await person.patch(`users/${person.user.id}`, { notices: { [kind]: isWanted } })
  expect(answer.status).toBe(200)
}

const RETURN = { comment: '请写明时间和地点。' }

describe('the author', () => {
  it.each([
    ['return', RETURN, 'returned', '【请修改】', '请写明时间和地点。'],
    ['approve', {}, 'approved', '【已采用】', '已采用'],
    ['reject', { comment: '时效已过。' }, 'rejected', '【未采用】', '时效已过。'],
  ])('is told once of %s, with the words and a link', async (action, body, kind, subject, words) => {
    const id = await submittedArticle(office, { title: '新站点\n开张了' })
    expect((await office.reviewer.post(`articles/${id}/${action}`, body)).status).toBe(200)
    const [notice, ...others] = await notices()
    expect(others).toEqual([])
    expect(notice).toMatchObject({ kind, email: 'author@jianbao.test', status: 'pending' })
    expect(notice?.subject).toContain(`${subject}《新站点开张了》`)
    for (const part of [notice?.text, notice?.html]) {
      expect(part).toContain(words)
      expect(part).toContain(`/admin/collections/articles/${id}`)
      expect(part).toContain('/admin/account')
    }
  })

  it('is told once when several decide at the same moment', async () => {
    const id = await submittedArticle(office)
    const answers = await Promise.all(
      [office.reviewer, office.otherReviewer, office.admin].map((person) =>
        person.post(`articles/${id}/return`, RETURN),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await told()).toEqual(['returned author@jianbao.test'])
  })

  it('is told again of a second return', async () => {
    const id = await submittedArticle(office)
    await office.reviewer.post(`articles/${id}/return`, RETURN)
    await office.colleague.post(`articles/${id}/submit`)
    await office.reviewer.post(`articles/${id}/return`, RETURN)
    // The second time it was the colleague who sent it in.
    expect(await told()).toEqual(['returned author@jianbao.test', 'returned colleague@jianbao.test'])
  })

  it('is told 已采用 once, though the article is looked at again and taken again', async () => {
    const id = await approvedArticle(office)
    await office.reviewer.post(`articles/${id}/reopen`)
    expect((await office.reviewer.post(`articles/${id}/approve`)).status).toBe(200)
    expect(await told()).toEqual(['approved author@jianbao.test'])
  })

  it.each([
    ['refused', 'reject', []],
    ['returned and sent in again', 'return', ['submit']],
    ['withdrawn and sent in again', 'withdraw', ['submit']],
  ])('is told 已采用 again of what was %s in between', async (_, action, then) => {
    const id = await approvedArticle(office)
    await office.reviewer.post(`articles/${id}/reopen`)
    const whoever = action === 'withdraw' ? office.author : office.reviewer
    expect((await whoever.post(`articles/${id}/${action}`, RETURN)).status).toBe(200)
    for (const step of then) expect((await office.author.post(`articles/${id}/${step}`)).status).toBe(200)
    if (action === 'reject') await office.reviewer.post(`articles/${id}/reopen`)
    expect((await office.reviewer.post(`articles/${id}/approve`)).status).toBe(200)
    const kinds = (await notices()).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'approved')).toHaveLength(2)
  })

  it('is told nothing of a step that was rolled back', async () => {
    const id = await submittedArticle(office)
    expect((await office.reviewer.post(`articles/${id}/return`, { comment: ' ' })).status).toBe(400)
    const req = await createLocalReq(
      { user: { ...office.reviewer.user, collection: 'users' } },
      office.payload,
    )
    const { transitionArticle } = await import('@/services/articles/transitionArticle')
    const step = { id, action: 'return', comment: '理由', now: new Date() } as const
    await expect(
      inTransaction(req, async () => {
        await transitionArticle(step, { req: req as never })
        throw new Error('the power went')
      }),
    ).rejects.toThrow('the power went')
    expect(await told()).toEqual([])
    expect((await office.reviewer.get(`articles/${id}`)).body.status).toBe('review')
  })

  it('who does not want to know is not told, and nobody else instead', async () => {
    await want(office.author, 'returned', false)
    const id = await submittedArticle(office)
    await office.reviewer.post(`articles/${id}/return`, RETURN)
    expect(await told()).toEqual([])
    await want(office.author, 'returned', true)
  })

  it('who left is replaced by the company’s other authors', async () => {
    const id = await submittedArticle(office)
    await sql('update users set active = false where id = $1', [office.author.user.id])
    await office.reviewer.post(`articles/${id}/return`, RETURN)
    await sql('update users set active = true where id = $1', [office.author.user.id])
    expect(await told()).toEqual(['returned colleague@jianbao.test'])
  })

  it('is not told of what the office collected itself', async () => {
    const { body } = await office.reviewer.post('articles', {
      title: '公众号一则',
      body: lexical('正文一句。'),
      company: office.companies.sto.id,
      channel: 'wechat',
    })
    await office.reviewer.post(`articles/${body.doc.id}/submit`)
    await office.reviewer.post(`articles/${body.doc.id}/approve`)
    expect(await told()).toEqual([])
  })

  it('is told in one mail what an issue holds of theirs, with the pages, once', async () => {
    const articles = [
      await approvedArticle(office, { title: '甲' }),
      await approvedArticle(office, { title: '乙' }),
    ]
    await sql('delete from notices')
    const issue = await submittedIssue(office, { articles })
    await office.reviewer.post(`issues/${issue}/publish`)
    const { rows } = await sql('select id from publications where issue_id = $1', [issue])
    const print = () => printed(office.payload, { publication: rows[0].id, articles })
    await Promise.all([print(), print()])
    const [notice, ...others] = await notices()
    expect(others).toEqual([])
    expect(notice).toMatchObject({ kind: 'printed', email: 'author@jianbao.test' })
    expect(notice?.text).toContain('1. 《甲》（第1页）')
    expect(notice?.text).toContain('2. 《乙》（第2页）')
    expect(notice?.text).toContain(`/admin/collections/issues/${issue}`)
  })

  it('is not told of an issue that was entered after it had gone out on paper', async () => {
    const issue = await submittedIssue(office)
    await office.reviewer.post(`issues/${issue}/publish`)
    await office.owner.query('delete from deliveries where issue_id = $1', [issue])
    await sql('delete from notices')
    const { rows } = await sql('select id from publications where issue_id = $1', [issue])
    await printed(office.payload, { publication: rows[0].id, articles: [] })
    expect(await told()).toEqual([])
  })
})

describe('the digest', () => {
  const at = (hour: string) => ({ payload: office.payload, now: new Date(`2026-11-24T${hour}:00+08:00`) })

  it('goes to the office once a day, however many workers look and however often', async () => {
    await submittedArticle(office, { title: '等着的稿子' })
    expect(await notifyDigest(at('08:59'))).toBe(false)
    expect(await told()).toEqual([])
    const answers = await Promise.all([at('09:00'), at('09:00'), at('09:01')].map(notifyDigest))
    expect(answers.filter(Boolean)).toHaveLength(1)
    await notifyDigest(at('16:00'))
    expect((await told()).sort()).toEqual([
      'digest admin@jianbao.test',
      'digest reviewer2@jianbao.test',
      'digest reviewer@jianbao.test',
    ])
    const [notice] = await notices()
    expect(notice?.subject).toBe('【待审】1篇稿件等待审核')
    expect(notice?.text).toContain('《等着的稿子》 申通')
  })

  it('is caught up the same day, and not on another', async () => {
    await submittedArticle(office)
    await notifyDigest(at('22:30'))
    expect(await notices()).toHaveLength(3)
    await notifyDigest({ payload: office.payload, now: new Date('2026-11-25T00:10:00+08:00') })
    expect(await notices()).toHaveLength(3)
  })

  it('keeps to the public holidays, to the days worked instead, and to what the office says of a day', async () => {
    await submittedArticle(office)
    const on = (day: string) =>
      notifyDigest({ payload: office.payload, now: new Date(`${day}T10:00:00+08:00`) })
    const calendar = (rows: object[]) =>
      office.payload.updateGlobal({ slug: 'settings', data: { calendar: rows }, overrideAccess: true })
    // National Day, a Thursday, and the Saturday that is worked for it.
    expect([await on('2026-10-01'), await on('2026-10-10')]).toEqual([false, true])
    await calendar([{ day: '2026-11-26', kind: 'rest' }])
    const free = await on('2026-11-26')
    await calendar([])
    expect([free, await on('2026-11-26')]).toEqual([false, true])
  })

  it('is not sent when nothing waits at that hour, nor on a Sunday, nor to whoever does not want it', async () => {
    await notifyDigest(at('09:00'))
    await submittedArticle(office)
    await notifyDigest(at('10:00'))
    await notifyDigest({ payload: office.payload, now: new Date('2026-11-22T10:00:00+08:00') })
    expect(await told()).toEqual([])
    await want(office.reviewer, 'digest', false)
    await notifyDigest({ payload: office.payload, now: new Date('2026-11-25T10:00:00+08:00') })
    await want(office.reviewer, 'digest', true)
    expect((await told()).sort()).toEqual(['digest admin@jianbao.test', 'digest reviewer2@jianbao.test'])
  })
})

describe('an issue whose mail is settled', () => {
  async function published() {
    await office.owner.query('delete from deliveries')
    const id = await submittedIssue(office)
    await office.reviewer.post(`issues/${id}/publish`)
    await sql('delete from notices')
    return id
  }
  const look = () => notifyDelivered({ payload: office.payload })

  it('is told of once, to whoever published it and the administrators', async () => {
    const id = await published()
    expect(await look()).toBe(false)
    await office.owner.query(`update deliveries set status = 'sent' where issue_id = $1`, [id])
    await Promise.all([look(), look(), look()])
    await look()
    expect((await told()).sort()).toEqual(['delivered admin@jianbao.test', 'delivered reviewer@jianbao.test'])
    expect((await notices())[0]?.subject).toContain('2 封邮件全部发出')
  })

  it('is told of as needing a person while some are in doubt or failed', async () => {
    const id = await published()
    await office.owner.query(
      `update deliveries set status = case email when 'one@superior.test' then 'sent' else 'uncertain' end::enum_deliveries_status
               where issue_id = $1`,
      [id],
    )
    await look()
    const [notice] = await notices()
    expect(notice?.subject).toContain('【需处理】')
    expect(notice?.subject).toContain('1 封邮件没有发成')
    expect(notice?.text).toContain('已发出 1 封，其余 1 封')
  })
})

describe('a notice', () => {
  it('is read by the office and by the person it went to, and by nobody else', async () => {
    const id = await submittedArticle(office)
    await office.reviewer.post(`articles/${id}/return`, RETURN)
    const total = async (person: Person) => (await person.get('notices')).body.totalDocs
    expect(await total(office.author)).toBe(1)
    expect(await total(office.colleague)).toBe(0)
    expect(await total(office.rival)).toBe(0)
    expect(await total(office.reviewer)).toBe(1)
    expect((await office.nobody.get('notices')).status).toBe(403)
  })

  it('cannot be steered by a title with line breaks', async () => {
    const id = await draftArticle(office.author)
    await sql(`update articles set title = $2 where id = $1`, [id, '标题\r\nBcc: all@x.test'])
    await office.author.post(`articles/${id}/submit`)
    await office.reviewer.post(`articles/${id}/return`, RETURN)
    const [notice] = await notices()
    expect(notice?.subject).not.toMatch(/[\r\n]/)
  })
})

async function printed(
  payload: Payload,
  { publication, articles }: { publication: number; articles: number[] },
) {
  const req = await createLocalReq({}, payload)
  const titles = ['甲', '乙']
  await inTransaction(req, async (transaction) => {
    await notifyPrinted(
      {
        publication,
        articles: articles.map((id, index) => ({ id, title: titles[index] ?? '', page: index + 1 })),
      },
      { req, transaction },
    )
  })
}

describe('with no messenger set up', () => {
  it('what a person ticked causes nothing: no message, and no socket but the database’s', async () => {
    const sockets: Socket[] = []
    const watch = (message: unknown) => void sockets.push((message as { socket: Socket }).socket)
    diagnostics.subscribe('net.client.socket', watch)
    const messengers = { wecom: true, webhook: true, wecomId: 'zhang.san' }
    expect((await office.author.patch(`users/${office.author.user.id}`, { messengers })).status).toBe(200)
    const id = await submittedArticle(office)
    await office.reviewer.post(`articles/${id}/approve`)
    diagnostics.unsubscribe('net.client.socket', watch)
    expect(await told()).toContain('approved author@jianbao.test')
    expect((await sql('select from messages')).rowCount).toBe(0)
    const database = Number(new URL(process.env.DATABASE_URL ?? '').port)
    expect(sockets.filter(({ remotePort }) => remotePort !== undefined && remotePort !== database)).toEqual(
      [],
    )
  })
})
