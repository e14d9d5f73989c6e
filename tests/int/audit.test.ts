import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONNECTION_ADDRESS_HEADER } from '@/services/users/clientAddress'
import { poolOf } from '@/db/poolOf'
import { verifyAudit } from '@/services/audit/verifyAudit'
import { submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

const PASSWORD = 'a-long-test-passphrase'
let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const events = async (where: string) =>
  (await office.auditor.get(`audit?sort=id&limit=100&${where}`)).body.docs as Record<string, unknown>[]

function login(email: string, password: string) {
  return office.nobody.send('users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [CONNECTION_ADDRESS_HEADER]: '192.0.2.7' },
    body: JSON.stringify({ email, password }),
  })
}

describe('the record', () => {
  it('has logins and failed ones, with the account and where from', async () => {
    const { email, id } = office.author.user
    expect((await login(email, 'not-the-passphrase')).status).toBe(401)
    expect((await login('nobody-here@jianbao.test', PASSWORD)).status).toBe(401)
    expect((await login(email, PASSWORD)).status).toBe(200)
    expect(await events('where[address][equals]=192.0.2.7')).toMatchObject([
      { event: 'login', outcome: 'failed', actorName: email },
      { event: 'login', outcome: 'failed', actorName: 'nobody-here@jianbao.test' },
      { event: 'login', outcome: 'ok', actor: id, document: String(id) },
    ])
  })

  it('has every change of an account and of the settings, from what to what and by whom', async () => {
    const { body } = await office.admin.post('users', {
      name: '新同事',
      email: 'new@jianbao.test',
      password: PASSWORD,
      role: 'reviewer',
    })
    const path = `users/${body.doc.id}`
    await office.admin.patch(path, { role: 'signer', password: 'another-long-passphrase' })
    await office.admin.remove(path)
    await office.admin.post('globals/settings', { senderName: '新的编辑部' })
    const found = await events(`where[document][equals]=${body.doc.id}&where[collection][equals]=users`)
    expect(found.map(({ event }) => event)).toEqual([
      'account-created',
      'account-changed',
      'password-changed',
      'account-deleted',
    ])
    expect(found[1]).toMatchObject({
      actor: office.admin.user.id,
      detail: [{ field: 'role', before: 'reviewer', after: 'signer' }],
    })
    expect(await events('where[event][equals]=settings-changed')).toMatchObject([
      { detail: [{ field: 'senderName', after: '新的编辑部' }] },
    ])
    const { rows } = await poolOf(office.payload).query(
      `select count(*)::int as n from audit where detail::text ~ 'passphrase'`,
    )
    expect(rows[0].n).toBe(0)
  })

  it('has what was downloaded, sent as a test, refused, and the end of a session', async () => {
    const issue = await submittedIssue(office)
    const article = await submittedArticle(office)
    await office.reviewer.get('statistics?from=2026-01-01&to=2026-03-31&format=csv')
    expect((await office.admin.get('users/export.xlsx')).status).toBe(200)
    await office.reviewer.post(`issues/${issue}/test-send`, { email: 'a@b.test' })
    expect((await office.rival.patch(`articles/${article}`, { title: '改' })).status).toBe(403)
    await office.rival.post('users/logout')
    const since = await events('where[event][in]=list-downloaded,test-sent,refused,logout')
    expect(since).toMatchObject([
      { event: 'list-downloaded', actor: office.reviewer.user.id },
      { event: 'list-downloaded', actor: office.admin.user.id, collection: 'users' },
      { event: 'test-sent', document: String(issue) },
      { event: 'refused', outcome: 'refused', actor: office.rival.user.id },
      { event: 'logout', actor: office.rival.user.id },
    ])
    expect((await office.rival.get('users/me')).body.user).toBeNull()
  })

  it('says nothing of a change that was rolled back', async () => {
    const before = await events('where[event][equals]=account-created')
    expect(
      (await office.admin.post('users', { name: '某', email: 'weak@jianbao.test', password: 'abc' })).status,
    ).toBe(400)
    expect(await events('where[event][equals]=account-created')).toEqual(before)
  })
})

describe('the chain', () => {
  it('holds with many at once, and names the first row that is not as it was written', async () => {
    const pool = poolOf(office.payload)
    await Promise.all(
      Array.from({ length: 40 }, () =>
        pool.query(
          `insert into audit (at, event, outcome, detail) values (now(), 'refused', 'refused', '{"n": 1}')`,
        ),
      ),
    )
    const whole = await verifyAudit(pool)
    expect(whole.broken).toBeUndefined()
    expect(whole.rows).toBeGreaterThan(50)
    const intruder = office.owner
    await expect(intruder.query(`update audit set address = '' where id = 5`)).rejects.toThrow('append-only')
    await expect(intruder.query('delete from audit where id = 5')).rejects.toThrow('append-only')
    await expect(intruder.query('truncate audit_chain')).rejects.toThrow('append-only')

    await intruder.query('alter table audit disable trigger audit_append_only')
    await intruder.query(`update audit set actor_name = '别人' where id = 7`)
    expect((await verifyAudit(pool)).broken).toMatchObject({ id: 7 })
    await intruder.query('delete from audit where id = 5')
    expect((await verifyAudit(pool)).broken).toMatchObject({ id: 5, fault: '记录被删除' })
  })
})
