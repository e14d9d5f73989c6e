import { generate } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { sessionCookie } from '@/env/sessionCookie'
import { shownPage } from '@/edge/shownPage'
import { logIn, openOffice, type Office, type Person } from '../support/office'
import { PASSWORD, signIn, speaker } from '../support/people'

let office: Office
let pool: ReturnType<typeof poolOf>

beforeAll(async () => {
  office = await openOffice()
  pool = poolOf(office.payload)
})
afterAll(() => office.close())
beforeEach(() => pool.query(`delete from login_attempts; delete from notices`))

/** The code that an app shows now, or some steps of 30 seconds from now. */
const shown = (key: string, steps = 0) =>
  generate({ secret: key, epoch: Math.floor(Date.now() / 1000) + steps * 30 })
const login = (person: Person, more: object = {}) =>
  office.nobody.post('users/login', { email: person.user.email, password: PASSWORD, ...more })
const codeOf = (answer: { body: { errors: { data?: { code?: string } }[] } }) =>
  answer.body.errors[0]?.data?.code
const ask = (twoFactor: boolean) => office.admin.post('globals/settings', { twoFactor })

async function enrol(person: Person): Promise<{ key: string; recoveryCodes: string[] }> {
  // What an earlier test set up is asked for otherwise.
  await pool.query('delete from two_factors where user_id = $1', [person.user.id])
  const begun = await person.post('users/two-factor/begin', { presentPassword: PASSWORD })
  expect(begun.status).toBe(200)
  const { key } = begun.body
  const confirmed = await person.post('users/two-factor/confirm', { code: await shown(key) })
  expect(confirmed.status).toBe(200)
  // What was used by confirming is as long ago as the next test needs.
  await pool.query('update two_factors set last_step = 0 where user_id = $1', [person.user.id])
  return { key, recoveryCodes: confirmed.body.recoveryCodes }
}

describe('an account with a second step', () => {
  it('is let in by a code, each once, and told nothing before the password is right', async () => {
    const { key } = await enrol(office.reviewer)
    const wrongPassword = { password: 'not-the-password-of-anybody', code: await shown(key) }
    const refused = await login(office.reviewer, wrongPassword)
    expect([refused.status, codeOf(refused)]).toEqual([401, undefined])

    const missing = await login(office.reviewer)
    expect([missing.status, codeOf(missing)]).toEqual([400, 'second-factor-missing'])
    expect(missing.body.errors[0].message).toContain('验证码')
    expect(missing.body).not.toHaveProperty('token')

    const wrong = await login(office.reviewer, { code: await shown(key, 40) })
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'second-factor-wrong'])

    const code = await shown(key)
    const [first, second] = await Promise.all([
      login(office.reviewer, { code }),
      login(office.reviewer, { code: ` ${code.slice(0, 3)} ${code.slice(3)}` }),
    ])
    expect([first.status, second.status].sort()).toEqual([200, 401])
    expect((await login(office.reviewer, { code: await shown(key, -1) })).status).toBe(401)
    expect((await login(office.reviewer, { code: await shown(key, 1) })).status).toBe(200)
  })

  it('is let in through the Local API by a code alone', async () => {
    const { key } = await enrol(office.signer)
    const { email } = office.signer.user
    const data = { email, password: PASSWORD }
    await expect(office.payload.login({ collection: 'users', data })).rejects.toThrow('验证码')
    const withCode = { ...data, code: await shown(key) }
    expect((await office.payload.login({ collection: 'users', data: withCode })).token).toBeTruthy()
  })

  it('has ten recovery codes, each good once, and kept as digests', async () => {
    const { recoveryCodes } = await enrol(office.auditor)
    expect(new Set(recoveryCodes).size).toBe(10)
    const { rows } = await pool.query('select digest from recovery_codes where user_id = $1', [
      office.auditor.user.id,
    ])
    const kept = JSON.stringify(rows)
    for (const code of recoveryCodes) expect(kept).not.toContain(code.replaceAll('-', ''))
    const [code = ''] = recoveryCodes
    expect((await login(office.auditor, { code: code.toUpperCase() })).status).toBe(200)
    expect((await login(office.auditor, { code })).status).toBe(401)
    const { body } = await office.auditor.get(`users/${office.auditor.user.id}/two-factor`)
    expect(body).toEqual({ isSet: true, isAsked: false, codesLeft: 9 })
    const used = await pool.query(`select actor from audit where event = 'recovery-code-used'`)
    expect(used.rows).toEqual([{ actor: String(office.auditor.user.id) }])
  })

  it('keeps its secret in no readable way, and bound to its owner', async () => {
    const { key } = await enrol(office.otherReviewer)
    const { id } = office.otherReviewer.user
    const { rows } = await pool.query('select secret from two_factors where user_id = $1', [id])
    expect(rows[0].secret).not.toContain(key)
    await pool.query('update two_factors set secret = $1 where user_id = $2', [
      rows[0].secret,
      office.signer.user.id,
    ])
    const swapped = await login(office.signer, { code: await shown(key) })
    expect([swapped.status, codeOf(swapped)]).toEqual([409, 'unreadable-secret'])
  })

  it('is guarded against guessing codes as it is against guessing passwords', async () => {
    await enrol(office.reviewer)
    const statuses: number[] = []
    for (let turn = 0; turn < 6; turn += 1)
      statuses.push((await login(office.reviewer, { code: '000000' })).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('is not let in by the mail of a forgotten password, which sets one all the same', async () => {
    const { key } = await enrol(office.otherReviewer)
    const { email } = office.otherReviewer.user
    const token = await office.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
    })
    const password = 'out-of-a-mail-of-mine'
    const { status, body } = await office.nobody.post('users/reset-password', { token, password })
    expect(status).toBe(200)
    const person = speaker(office.payload.config, office.otherReviewer.user, body.token)
    expect((await person.get('users/me')).body.user).toBeNull()
    expect((await person.post('users/refresh-token')).status).toBe(403)
    expect((await login(office.otherReviewer, { password })).status).toBe(400)
    const entered = await login(office.otherReviewer, { password, code: await shown(key) })
    expect(entered.status).toBe(200)
  })
})

describe('setting a second step up', () => {
  it('wants the password, a code of the app, and an account of the office', async () => {
    const { author, admin } = office
    const begin = (person: Person, presentPassword: string) =>
      person.post('users/two-factor/begin', { presentPassword })
    expect((await begin(author, PASSWORD)).status).toBe(403)
    expect((await begin(admin, 'not-the-password')).status).toBe(403)
    expect((await admin.post('users/two-factor/confirm', { code: '123456' })).status).toBe(409)
    const { body } = await begin(admin, PASSWORD)
    expect(body.uri).toContain(`secret=${body.key}`)
    expect(body.svg).toMatch(/^<svg/)
    expect((await admin.post('users/two-factor/confirm', { code: '12345' })).status).toBe(400)
    expect((await login(admin)).status).toBe(200)
    expect((await office.nobody.post('users/two-factor/begin', {})).status).toBe(401)
  })

  it('ends the other sessions, is on record and told by mail', async () => {
    const { admin } = office
    const other = await logIn(office.payload.config, { email: admin.user.email })
    const { key } = await enrol(admin)
    expect((await other.get('users/me')).body.user).toBeNull()
    expect((await admin.get('users/me')).body.user).toMatchObject({ id: admin.user.id })
    const mails = await pool.query(`select email, subject from notices where kind = 'safety'`)
    expect(mails.rows).toEqual([{ email: admin.user.email, subject: expect.stringContaining('两步验证') }])
    await pool.query('update two_factors set last_step = 0')
    expect((await login(admin, { code: await shown(key) })).status).toBe(200)
    await pool.query('update two_factors set last_step = 0')
    const remove = (body: object) => admin.post(`users/${admin.user.id}/two-factor/remove`, body)
    const code = await shown(key)
    expect((await remove({ presentPassword: 'wrong-one', code })).status).toBe(403)
    expect(codeOf(await remove({ presentPassword: PASSWORD }))).toBe('second-factor-missing')
    expect((await remove({ presentPassword: PASSWORD, code })).status).toBe(200)
    expect((await login(admin)).status).toBe(200)
  })

  it('anew wants a code of the one there is, whose guessing is slowed down', async () => {
    const { signer } = office
    const { key, recoveryCodes } = await enrol(signer)
    const begin = (code?: string) =>
      signer.post('users/two-factor/begin', { presentPassword: PASSWORD, ...(code && { code }) })
    const alone = await begin()
    expect([alone.status, codeOf(alone)]).toEqual([400, 'second-factor-missing'])
    expect((await begin(await shown(key))).status).toBe(200)
    expect(codeOf(await begin(await shown(key)))).toBe('second-factor-wrong')
    const [code = ''] = recoveryCodes
    expect((await begin(code)).status).toBe(200)
    expect(codeOf(await begin(code))).toBe('second-factor-wrong')
    const statuses: number[] = []
    await pool.query('delete from login_attempts')
    for (let turn = 0; turn < 6; turn += 1) statuses.push((await begin('000000')).status)
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
    expect((await signer.get('users/me')).body.user.id).toBe(signer.user.id)
  })

  it('is undone for another by an administrator alone, on record', async () => {
    const { admin, reviewer, signer } = office
    await enrol(reviewer)
    const path = `users/${reviewer.user.id}/two-factor/remove`
    expect((await signer.post(path, { presentPassword: PASSWORD })).status).toBe(403)
    expect((await signer.get(`users/${reviewer.user.id}/two-factor`)).status).toBe(404)
    expect((await admin.post(path)).status).toBe(200)
    expect((await login(reviewer)).status).toBe(200)
    const { rows } = await pool.query(
      `select actor, document from audit where event = 'two-factor-removed' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ actor: String(admin.user.id), document: String(reviewer.user.id) }])
  })
})

describe('an office that asks for a second step', () => {
  it('has its staff set one up at the next login, before anything else, and asks no author', async () => {
    const { admin, reviewer, author } = office
    expect((await ask(true)).status).toBe(200)
    expect((await reviewer.get('articles')).status).toBe(200)
    const { user, token = '' } = await signIn(office.payload.config, { email: reviewer.user.email })
    expect(user).toMatchObject({ mustSetTwoFactor: true })
    const person = speaker(office.payload.config, user, token)
    for (const path of ['articles', 'globals/settings', 'articles/queue', 'media', 'users'])
      expect([path, (await person.get(path)).status]).toEqual([path, 403])
    const said = await person.get('articles')
    expect(codeOf(said)).toBe('must-set-two-factor')
    await expect(
      office.payload.find({
        collection: 'articles',
        user: { ...user, collection: 'users' },
        overrideAccess: false,
      }),
    ).rejects.toThrow('两步验证')
    const removed = await person.post(`users/${user.id}/two-factor/remove`, { presentPassword: PASSWORD })
    expect(removed.status).toBe(403)

    const renewed = await person.post('users/refresh-token')
    const cookies = new Map([[sessionCookie(), { value: renewed.body.refreshedToken }]])
    expect(await shownPage({ segments: ['collections', 'articles'] }, cookies)).toEqual({
      segments: ['two-factor'],
    })

    await enrol(person)
    expect((await person.get('articles')).status).toBe(200)
    expect((await login(author)).body.user.mustSetTwoFactor).toBe(false)
    expect((await login(admin)).body.user.mustSetTwoFactor).toBe(true)
    expect((await admin.get('users')).status).toBe(403)
  })

  it('holds back whose second step is taken off, and who becomes staff, at once', async () => {
    const { payload, author, companies, signer } = office
    const kept = await enrol(signer)
    expect((await signer.get('articles')).status).toBe(200)
    const body = { presentPassword: PASSWORD, code: kept.recoveryCodes[0] }
    expect((await signer.post(`users/${signer.user.id}/two-factor/remove`, body)).status).toBe(200)
    expect(codeOf(await signer.get('articles'))).toBe('must-set-two-factor')

    expect((await author.get('articles')).status).toBe(200)
    const { id } = author.user
    await payload.update({ collection: 'users', id, data: { role: 'reviewer', company: null } })
    expect(codeOf(await author.get('articles'))).toBe('must-set-two-factor')
    await payload.update({ collection: 'users', id, data: { role: 'author', company: companies.sto.id } })
    expect((await author.get('articles')).status).toBe(200)
  })

  it('lets everybody on who was held back, once it asks no more', async () => {
    await pool.query('update users set must_set_two_factor = true where id = $1', [office.signer.user.id])
    await office.payload.updateGlobal({ slug: 'settings', data: { twoFactor: false } })
    const { rows } = await pool.query('select 1 from users where must_set_two_factor')
    expect(rows).toEqual([])
  })
})
