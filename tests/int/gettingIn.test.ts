import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { logIn, openOffice, type Office, type Person } from '../support/office'

const PASSWORD = 'a-long-test-passphrase'
let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const isIn = async (person: Person) => (await person.get('users/me')).body.user?.email !== undefined

describe('logins of one account at the same moment', () => {
  it('keep all their sessions: twenty of twenty', async () => {
    const { email } = office.author.user
    const people = await Promise.all(
      Array.from({ length: 20 }, () => logIn(office.payload.config, { email })),
    )
    for (const person of people) expect(await isIn(person)).toBe(true)
    expect(await isIn(office.author)).toBe(true)
    await people[0]?.post('users/logout')
    await logIn(office.payload.config, { email })
    expect(await Promise.all(people.map(isIn))).toEqual([false, ...Array.from({ length: 19 }, () => true)])
  })

  it('bring none back that was ended, by disabling the account or by a new password out of a mail', async () => {
    const { payload, reviewer } = office
    const { email, id } = reviewer.user
    await payload.update({ collection: 'users', id, data: { active: false } })
    await payload.update({ collection: 'users', id, data: { active: true } })
    const second = await logIn(payload.config, { email })
    expect([await isIn(reviewer), await isIn(second)]).toEqual([false, true])
    const token = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    await office.nobody.post('users/reset-password', { token, password: 'another-long-passphrase' })
    expect(await isIn(second)).toBe(false)
  })
})

describe('a password out of a mail', () => {
  it('meets the same rule as any other', async () => {
    const { email } = office.colleague.user
    const token = await office.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    for (const password of ['abc', '', 'aaaaaaaaaaaa']) {
      const { status, body } = await office.nobody.post('users/reset-password', { token, password })
      expect([password, status]).toEqual([password, 400])
      expect(body.errors[0].message).toMatch(/密码/)
    }
    const password = 'a-new-long-passphrase'
    expect((await office.nobody.post('users/reset-password', { token, password })).status).toBe(200)
    expect((await office.nobody.post('users/login', { email, password })).status).toBe(200)
    expect((await office.nobody.post('users/login', { email, password: PASSWORD })).status).toBe(401)
  })
})

describe('a session', () => {
  it('is prolonged, but never beyond twelve hours in all', async () => {
    const { admin, payload } = office
    const prolong = async () => (await admin.post('users/refresh-token')).status
    expect(await prolong()).toBe(200)
    const age = (hours: string) =>
      poolOf(payload).query(
        `update users_sessions set created_at = now() - $2::interval where _parent_id = $1`,
        [admin.user.id, hours],
      )
    await age('11 hours 59 minutes')
    expect(await prolong()).toBe(200)
    await age('12 hours 1 minute')
    expect(await prolong()).toBe(403)
    expect(await isIn(admin)).toBe(false)
  })
})

describe('an office without a provider', () => {
  it('has no login by one', async () => {
    for (const path of ['users/oidc/start', 'users/oidc/callback?code=x&state=y'])
      expect((await office.nobody.get(path)).status).toBe(404)
  })
})

describe('an empty system', () => {
  it('gets one first account of six that are registered at once', async () => {
    const pool = poolOf(office.payload)
    await pool.query('delete from notices; delete from users')
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const email = `first${index}@jianbao.test`
        return (
          await office.nobody.post('users/first-register', { email, name: '管理员', password: PASSWORD })
        ).status
      }),
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    const { rows } = await pool.query('select role from users')
    expect(rows).toEqual([{ role: 'admin' }])
  })
})
