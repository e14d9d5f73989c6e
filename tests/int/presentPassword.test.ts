import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { logIn, openOffice, type Office, type Person } from '../support/office'
import { PASSWORD } from '../support/people'

const NEW = 'the-next-long-passphrase'
let office: Office

beforeAll(async () => {
  office = await openOffice()
})
beforeEach(() => poolOf(office.payload).query('delete from login_attempts; delete from notices'))
afterAll(() => office.close())

const isIn = async (person: Person) => (await person.get('users/me')).body.user?.email !== undefined
const opens = async (email: string, password: string) =>
  (await office.nobody.post('users/login', { email, password })).status === 200
const own = ({ user }: Person) => `users/${user.id}`
const mails = async () =>
  (await poolOf(office.payload).query(`select kind, email, subject, text from notices order by id`)).rows

describe('a new password for the own account', () => {
  it('takes the present one, at every door, whoever it is', async () => {
    for (const person of [office.author, office.reviewer, office.signer, office.auditor, office.admin]) {
      const { email, id } = person.user
      const without = await person.patch(own(person), { password: NEW })
      expect([email, without.status]).toEqual([email, 400])
      expect(without.body.errors[0].message).toContain('当前密码')
      const wrong = await person.patch(own(person), { password: NEW, presentPassword: 'not-the-passphrase' })
      expect([email, wrong.status]).toEqual([email, 403])
      expect(wrong.body.errors[0].message).toContain('当前密码不对')
      const many = await person.patch(`users?where[id][equals]=${id}`, { password: NEW })
      expect([email, many.body.docs]).toEqual([email, []])
      const local = office.payload.update({
        collection: 'users',
        id,
        data: { password: NEW },
        user: { ...person.user, collection: 'users' },
        overrideAccess: false,
      })
      await expect(local).rejects.toThrow('当前密码')
      expect([email, await opens(email, NEW), await opens(email, PASSWORD)]).toEqual([email, false, true])
    }
    expect(await mails()).toEqual([])
  })

  it('is taken with it, keeps this session, ends the others, is on record, and its owner hears of it', async () => {
    const { email, id } = office.author.user
    const [here, elsewhere] = [
      await logIn(office.payload.config, { email }),
      await logIn(office.payload.config, { email }),
    ]
    const body = { password: NEW, presentPassword: PASSWORD }
    const answer = await here.patch(`users/${id}`, body)
    expect(answer.status).toBe(200)
    expect(JSON.stringify(answer.body)).not.toContain('passphrase')
    await logIn(office.payload.config, { email, password: NEW })
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
    expect([await opens(email, NEW), await opens(email, PASSWORD)]).toEqual([true, false])
    expect(await mails()).toMatchObject([
      { kind: 'safety', email, text: expect.stringContaining('您更改了') },
    ])
    const { body: record } = await office.auditor.get(
      `audit?where[event][equals]=password-changed&where[document][equals]=${id}`,
    )
    expect(record.docs).toMatchObject([{ actor: id, outcome: 'ok' }])
  })

  it('is not found out by trying: the place that fails has to wait', async () => {
    const attempt = () =>
      office.colleague.patch(own(office.colleague), { password: NEW, presentPassword: 'a-guess' })
    const statuses: number[] = []
    for (let guess = 0; guess < 6; guess += 1) statuses.push((await attempt()).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429])
    expect(await isIn(office.colleague)).toBe(true)
  })
})

describe('a new address', () => {
  it('of the own account takes the present password, and the old address hears of it', async () => {
    const { rival } = office
    const old = rival.user.email
    const email = 'moved@jianbao.test'
    expect((await rival.patch(own(rival), { email })).status).toBe(400)
    expect((await rival.patch(own(rival), { email, presentPassword: 'a-guess' })).status).toBe(403)
    expect((await rival.patch(own(rival), { email: old.toUpperCase(), name: '同一个' })).status).toBe(200)
    expect(await mails()).toEqual([])
    expect((await rival.patch(own(rival), { email, presentPassword: PASSWORD })).status).toBe(200)
    expect(await opens(email, PASSWORD)).toBe(true)
    expect(await mails()).toMatchObject([{ email: old, text: expect.stringContaining(email) }])
  })

  it('is not asked about for anything else', async () => {
    const { reviewer } = office
    expect((await reviewer.patch(own(reviewer), { name: '新的姓名' })).status).toBe(200)
    expect(await mails()).toEqual([])
  })
})

describe('an administrator', () => {
  it('sets the passwords of others without one, several at once too; each hears of it and is out', async () => {
    const { admin, signer, reviewer } = office
    const ids = [signer.user.id, reviewer.user.id]
    const { body } = await admin.patch(`users?where[id][in]=${ids.join(',')}`, { password: NEW })
    expect(body.docs).toHaveLength(2)
    for (const person of [signer, reviewer]) {
      expect(await opens(person.user.email, NEW)).toBe(true)
      expect(await isIn(person)).toBe(false)
    }
    const told = await mails()
    expect(told.map(({ email }) => email).sort()).toEqual([reviewer.user.email, signer.user.email].sort())
    expect(told[0].text).toContain(`“${admin.user.name}”更改了`)
    const { body: record } = await office.auditor.get(
      `audit?where[event][equals]=password-changed&where[actor][equals]=${admin.user.id}`,
    )
    expect(record.totalDocs).toBe(2)
  })
})

describe('a password out of a mail', () => {
  it('is told of, too', async () => {
    const { email } = office.otherReviewer.user
    const token = await office.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    await office.nobody.post('users/reset-password', { token, password: NEW })
    expect(await mails()).toMatchObject([{ kind: 'safety', email }])
  })
})
