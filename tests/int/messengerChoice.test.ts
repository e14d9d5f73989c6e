import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { notifyDigest } from '@/services/notices/notifyDigest'
import { submittedArticle } from '../support/articles'
import type { Office } from '../support/office'

let office: Office

beforeAll(async () => {
  vi.stubEnv('WECOM_CORP_ID', 'corp')
  vi.stubEnv('WECOM_AGENT_ID', '1')
  vi.stubEnv('WECOM_SECRET', 'secret')
  vi.stubEnv('WECOM_URL', 'http://127.0.0.1:1')
  vi.stubEnv('WECOM_ROBOT_URL', 'http://127.0.0.1:1/send?key=robot')
  const { openOffice } = await import('../support/office')
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  await office.owner.query('delete from messages; delete from notices; delete from told_facts')
})

type Row = { messenger: string; address: string; subject: string; link: string; kind: string }

async function messages(): Promise<Row[]> {
  const { rows } = await office.owner.query<Row>(
    'select messenger::text, address, subject, link, kind::text from messages order by id',
  )
  return rows
}

const choose = (person: Office['author'], messengers: object) =>
  person.patch(`users/${person.user.id}`, { messengers })

describe('a person', () => {
  it('is told beside mail by what the person chose, with subject and link alone', async () => {
    expect((await choose(office.author, { wecom: true, wecomId: 'zhang.san' })).status).toBe(200)
    const id = await submittedArticle(office, { title: '新站点开张了' })
    await office.reviewer.post(`articles/${id}/return`, { comment: '请写明时间和地点。' })
    expect(await messages()).toMatchObject([
      { messenger: 'wecom', address: 'zhang.san', kind: 'returned', link: expect.stringContaining(`${id}`) },
    ])
    const { rows } = await office.owner.query<{ subject: string }>('select subject from notices')
    expect(rows.map(({ subject }) => subject)).toEqual((await messages()).map(({ subject }) => subject))
    expect(JSON.stringify((await office.author.get('messages')).body)).not.toContain('请写明时间和地点')
  })

  it('who chose nothing, or gave no account, gets mail alone', async () => {
    await choose(office.author, { wecom: true, wecomId: '' })
    const first = await submittedArticle(office)
    await office.reviewer.post(`articles/${first}/approve`)
    await choose(office.author, { wecom: false, wecomId: 'zhang.san' })
    const second = await submittedArticle(office)
    await office.reviewer.post(`articles/${second}/approve`)
    expect(await messages()).toEqual([])
    expect((await office.owner.query('select from notices')).rowCount).toBe(2)
  })

  it.each(['@all', 'a|b', 'a b', '-a', 'x'.repeat(65)])('cannot give %s as an account', async (wecomId) => {
    expect((await choose(office.author, { wecom: true, wecomId })).status).toBe(400)
  })
})

describe('a group', () => {
  it('hears of the office’s work once, whoever wants it, and calls them', async () => {
    await choose(office.reviewer, { wecomRobot: true, wecomId: 'li.si' })
    await choose(office.otherReviewer, { wecomRobot: true, wecomId: 'wang.wu' })
    await submittedArticle(office)
    await notifyDigest({ payload: office.payload, now: new Date('2026-11-25T02:00:00Z') })
    const [message, ...others] = await messages()
    expect(others).toEqual([])
    expect(message).toMatchObject({ messenger: 'wecomRobot', kind: 'digest' })
    expect(message?.address.split('|').toSorted()).toEqual(['li.si', 'wang.wu'])
  })

  it('never hears of a company’s article or of an account', async () => {
    await choose(office.author, { wecomRobot: true, wecomId: 'zhang.san' })
    const id = await submittedArticle(office)
    await office.reviewer.post(`articles/${id}/return`, { comment: '请补充。' })
    expect(await messages()).toEqual([])
  })
})

describe('a first password', () => {
  it('goes by mail alone', async () => {
    await office.admin.post('users', {
      name: '新人',
      email: 'new@jianbao.test',
      role: 'reviewer',
      password: 'Kd7-mond-Rost-19',
      messengers: { wecom: true, wecomId: 'new' },
    })
    await office.nobody.post('users/forgot-password', { email: 'new@jianbao.test' })
    expect(await messages()).toEqual([])
  })
})
