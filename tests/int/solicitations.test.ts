import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { officeCalendar, workingDaysAfter } from '@/domain/calendar/workingDays'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { notifyReminders } from '@/services/notices/notifyReminders'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  await sql('delete from notices')
  await sql('delete from told_facts')
  await sql(`update solicitations set status = 'closed'`)
})

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)

async function told(): Promise<string[]> {
  const { body } = await office.admin.get('notices?sort=id&limit=100&depth=0')
  return body.docs.map(({ kind, email }: { kind: string; email: string }) => `${kind} ${email}`).sort()
}

async function solicited(over: object = {}): Promise<number> {
  const { sto } = office.companies
  const data = { topic: '冬季安全', due: '2099-12-10', everyCompany: false, companies: [sto.id], ...over }
  const { status, body } = await office.reviewer.post('solicitations', data)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc.id
}

async function opened(over: object = {}): Promise<number> {
  const id = await solicited(over)
  const { status, body } = await office.reviewer.post(`solicitations/${id}/open`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}

async function answered(person: Person, solicitation: number, { isSubmitted = true } = {}): Promise<number> {
  const { body } = await person.post(`solicitations/${solicitation}/answer`)
  await person.patch(`articles/${body.article}`, { title: '应约之作', body: lexical('一句正文。') })
  if (isSubmitted) expect((await person.post(`articles/${body.article}/submit`)).status).toBe(200)
  return body.article
}

describe('a solicitation', () => {
  it('has a topic that somebody sees', async () => {
    const data = { topic: ' \u200B', due: '2099-12-10', everyCompany: true }
    const { status, body } = await office.reviewer.post('solicitations', data)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('这里是空的')
  })

  it('is nobody’s business outside the office before it goes out', async () => {
    const id = await solicited()
    expect((await office.author.get(`solicitations/${id}`)).status).toBe(404)
    expect((await office.author.post(`solicitations/${id}/answer`)).status).toBe(403)
    expect(await told()).toEqual([])
  })

  it('tells the authors of the companies that are asked when it goes out, once, however many click', async () => {
    const id = await solicited()
    const answers = await Promise.all(
      [office.reviewer, office.otherReviewer, office.admin].map((person) =>
        person.post(`solicitations/${id}/open`),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    await office.reviewer.post(`solicitations/${id}/close`)
    await office.reviewer.post(`solicitations/${id}/open`)
    expect(await told()).toEqual(['solicited author@jianbao.test', 'solicited colleague@jianbao.test'])
  })

  it('to every company goes to those that are active that day', async () => {
    await sql('update companies set active = false where id = $1', [office.companies.yto.id])
    const id = await opened({ everyCompany: true, companies: [] })
    await sql('update companies set active = true where id = $1', [office.companies.yto.id])
    const { companies } = (await office.reviewer.get(`solicitations/${id}?depth=0`)).body
    expect(companies).toEqual([office.companies.sto.id])
    expect((await office.rival.get(`solicitations/${id}`)).status).toBe(404)
  })

  it('needs somebody to ask, and a day that is not past', async () => {
    const nobody = await solicited({ companies: [] })
    expect((await office.reviewer.post(`solicitations/${nobody}/open`)).status).toBe(400)
    const past = await solicited({ due: '2020-01-01' })
    const { status, body } = await office.reviewer.post(`solicitations/${past}/open`)
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('截稿日期')
  })

  it('keeps its state and its audience from whoever edits it', async () => {
    const id = await opened()
    const change = {
      status: 'closed',
      openedAt: null,
      everyCompany: true,
      companies: [office.companies.yto.id],
    }
    await office.reviewer.patch(`solicitations/${id}`, { ...change, topic: '改过的主题' })
    expect((await office.reviewer.get(`solicitations/${id}?depth=0`)).body).toMatchObject({
      topic: '改过的主题',
      status: 'open',
      companies: [office.companies.sto.id],
      openedAt: expect.any(String),
    })
    expect(
      (await office.reviewer.post('solicitations', { topic: '甲', due: '2099-01-01', status: 'open' })).body
        .doc,
    ).toMatchObject({ status: 'draft' })
  })
})

describe('a solicitation that gives working days and wants several articles', () => {
  it('is due so many working days after it goes out, and from then on by its day', async () => {
    const asked = { everyCompany: false, companies: [office.companies.sto.id] }
    const data = { topic: '五日内交', ...asked, dueDays: 5, wanted: 2 }
    const { status, body } = await office.reviewer.post('solicitations', data)
    expect(status).toBe(201)
    const expected = workingDaysAfter(dayInShanghai(new Date()), 5, officeCalendar([]))
    expect(body.doc.due).toBe(expected)
    await sql(`update solicitations set due = '2020-01-02' where id = $1`, [body.doc.id])
    expect((await office.reviewer.post(`solicitations/${body.doc.id}/open`)).body.doc.due).toBe(expected)
    await office.reviewer.patch(`solicitations/${body.doc.id}`, { due: '2099-12-10' })
    expect((await office.reviewer.get(`solicitations/${body.doc.id}`)).body.due).toBe('2099-12-10')
    for (const wrong of [{ dueDays: 0 }, { dueDays: 1.5 }, { dueDays: 1000 }, { wanted: 0 }, { wanted: 'a' }])
      expect(
        (await office.reviewer.post('solicitations', { ...data, due: '2099-12-10', ...wrong })).status,
      ).toBe(400)
    expect((await office.reviewer.post('solicitations', { topic: '没有日期' })).status).toBe(400)
  })

  it('says how many are wanted, and reminds a company that sent fewer of what is lacking', async () => {
    const id = await opened({ wanted: 2 })
    const { rows } = await sql(`select text from notices where kind = 'solicited' limit 1`)
    expect(rows[0].text).toContain('交 2 篇')
    await answered(office.author, id)
    await sql(`update solicitations set opened_at = '2099-12-01 02:00Z' where id = $1`, [id])
    const now = new Date('2099-12-07T09:30:00+08:00')
    while (await notifyReminders({ payload: office.payload, now }));
    const reminded = await sql(`select text from notices where kind = 'reminded' limit 1`)
    expect(reminded.rows[0].text).toContain('已收到贵单位 1 篇，还差 1 篇')
    await answered(office.colleague, id)
    await sql('delete from notices')
    await sql('delete from told_facts')
    while (await notifyReminders({ payload: office.payload, now }));
    expect(await told()).toEqual([])
  })
})

describe('an author', () => {
  it('answers with an article of the own company that names what it answers', async () => {
    const id = await opened()
    const article = await answered(office.author, id)
    expect((await office.reviewer.get(`articles/${article}?depth=0`)).body).toMatchObject({
      solicitation: id,
      company: office.companies.sto.id,
      channel: 'submission',
      status: 'review',
    })
  })

  it('sees nothing of a solicitation that another company was sent, by any route', async () => {
    const id = await opened()
    await answered(office.author, id)
    const { rival } = office
    expect((await rival.get('solicitations')).body.totalDocs).toBe(0)
    expect((await rival.get(`solicitations/${id}`)).status).toBe(404)
    expect((await rival.get('solicitations/count')).body.totalDocs).toBe(0)
    expect((await rival.get(`articles?where[solicitation][equals]=${id}`)).body.totalDocs).toBe(0)
    expect((await rival.post(`solicitations/${id}/answer`)).status).toBe(403)
    expect((await rival.post('articles', { title: '甲', solicitation: id })).status).toBe(400)
    const own = (await rival.post('articles', { title: '甲' })).body.doc.id
    expect((await rival.patch(`articles/${own}`, { solicitation: id })).status).toBe(400)
  })

  it('does not learn who else was asked', async () => {
    const id = await opened({ companies: [office.companies.sto.id, office.companies.yto.id] })
    const { body } = await office.author.get(`solicitations/${id}`)
    expect(body.topic).toBe('冬季安全')
    expect(body).not.toHaveProperty('companies')
    expect(body).not.toHaveProperty('everyCompany')
    const asked = `solicitations?where[companies][in]=${office.companies.yto.id}`
    expect((await office.author.get(asked)).status).not.toBe(200)
    const answers = `articles?where[solicitation][equals]=${id}`
    await answered(office.rival, id)
    expect((await office.author.get(answers)).body.totalDocs).toBe(0)
    expect(
      (await office.author.get(`transitions?where[collection][equals]=solicitations`)).body.totalDocs,
    ).toBe(0)
  })

  it('cannot make, change, open, close or delete one', async () => {
    const id = await opened()
    const { author } = office
    expect((await author.post('solicitations', { topic: '甲', due: '2099-01-01' })).status).toBe(403)
    expect((await author.patch(`solicitations/${id}`, { topic: '乙' })).status).toBe(403)
    expect((await author.post(`solicitations/${id}/close`)).status).toBe(403)
    expect((await author.remove(`solicitations/${id}`)).status).toBe(403)
  })

  it('cannot begin an answer to one that is closed, and goes on with one begun before', async () => {
    const id = await opened()
    const article = await answered(office.author, id, { isSubmitted: false })
    await office.reviewer.post(`solicitations/${id}/close`)
    expect((await office.author.post(`solicitations/${id}/answer`)).status).toBe(409)
    expect((await office.author.post('articles', { title: '甲', solicitation: id })).status).toBe(400)
    expect((await office.author.patch(`articles/${article}`, { title: '改好了' })).status).toBe(200)
    expect((await office.author.post(`articles/${article}/submit`)).status).toBe(200)
  })
})

describe('a day by which something is due', () => {
  it('is remarked on where nobody works on it, with the next day that is worked, and taken all the same', async () => {
    const answer = (due: string) =>
      office.reviewer.post('solicitations', { topic: '冬季安全', due, everyCompany: true })
    const saturday = await answer('2099-12-12')
    expect(saturday.status).toBe(201)
    const unknown = expect.stringContaining('还没有2099年的放假安排')
    expect(saturday.body.doc.remarks).toEqual([
      '截稿日期2099年12月12日（星期六）不是工作日，下一个工作日是2099年12月14日（星期一），请看是否要改。',
      unknown,
    ])
    expect((await answer('2099-12-14')).body.doc.remarks).toEqual([unknown])
    expect((await answer('2026-02-12')).body.doc).not.toHaveProperty('remarks')
    const { id } = saturday.body.doc
    expect(
      (await office.reviewer.patch(`solicitations/${id}`, { topic: '消防' })).body.doc,
    ).not.toHaveProperty('remarks')
  })
})

describe('the reminder', () => {
  const on = (day: string, hour = '09') => ({
    payload: office.payload,
    now: new Date(`${day}T${hour}:30:00+08:00`),
  })
  const remindAll = async (when: ReturnType<typeof on>) => {
    while (await notifyReminders(when));
  }

  async function waiting(): Promise<number> {
    const id = await opened({ companies: [office.companies.sto.id, office.companies.yto.id] })
    await sql(`update solicitations set opened_at = '2099-12-01 02:00Z' where id = $1`, [id])
    await sql('delete from notices')
    return id
  }

  it('goes once, from three days before, to those who have not answered', async () => {
    const id = await waiting()
    await answered(office.author, id, { isSubmitted: false })
    await answered(office.rival, id)
    await sql('delete from notices')
    await remindAll(on('2099-12-06', '23'))
    await remindAll(on('2099-12-07', '08'))
    expect(await told()).toEqual([])
    await Promise.all([1, 2, 3].map(() => remindAll(on('2099-12-07'))))
    await remindAll(on('2099-12-08'))
    // A draft is no answer yet.
    expect(await told()).toEqual(['reminded author@jianbao.test', 'reminded colleague@jianbao.test'])
  })

  it('is caught up until the day itself, and comes neither after it nor to a closed one', async () => {
    const id = await waiting()
    await remindAll(on('2099-12-11'))
    await office.reviewer.post(`solicitations/${id}/close`)
    await remindAll(on('2099-12-09'))
    expect(await told()).toEqual([])
    await office.reviewer.post(`solicitations/${id}/open`)
    // The ledger was emptied above, so that opening it again announces it again here.
    await sql('delete from notices')
    await remindAll(on('2099-12-10', '20'))
    expect(await told()).toHaveLength(3)
  })

  it('comes on the last working day before, where its day is a day off', async () => {
    await waiting()
    const calendar = (rows: object[]) =>
      office.payload.updateGlobal({ slug: 'settings', data: { calendar: rows }, overrideAccess: true })
    // Three days before is a Monday; with that one off, nobody is asked to work over the weekend.
    await remindAll(on('2099-12-04'))
    expect(await told()).toEqual([])
    await calendar([{ day: '2099-12-07', kind: 'rest' }])
    for (const day of ['2099-12-05', '2099-12-06', '2099-12-07']) await remindAll(on(day))
    const onDaysOff = await told()
    await remindAll(on('2099-12-04'))
    await calendar([])
    expect(onDaysOff).toEqual([])
    expect(await told()).toHaveLength(3)
  })

  it('does not follow the announcement on the same day', async () => {
    const id = await waiting()
    await sql(`update solicitations set opened_at = '2099-12-08 01:00Z' where id = $1`, [id])
    await remindAll(on('2099-12-08', '20'))
    expect(await told()).toEqual([])
    await remindAll(on('2099-12-09'))
    expect(await told()).toHaveLength(3)
  })

  it('does not go to whoever does not want it', async () => {
    await waiting()
    await office.author.patch(`users/${office.author.user.id}`, { notices: { reminded: false } })
    await remindAll(on('2099-12-08'))
    await office.author.patch(`users/${office.author.user.id}`, { notices: { reminded: true } })
    expect(await told()).toEqual(['reminded colleague@jianbao.test', 'reminded rival@jianbao.test'])
  })
})
