import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { CONNECTION_ADDRESS_HEADER } from '@/services/users/clientAddress'
import { LOGIN_LIMIT } from '@/services/users/loginAttempts'
import { answerForgotten } from '@/services/users/answerForgotten'
import { openOffice, type Office } from '../support/office'
import { PASSWORD } from '../support/people'

let office: Office

/** Nobody answers there: what is asked of the provider fails at once. */
const AWAY = 'http://127.0.0.1:1/'

beforeAll(async () => {
  process.env.OIDC_ISSUER = AWAY
  process.env.OIDC_CLIENT_ID = 'jianbao'
  process.env.OIDC_CLIENT_SECRET = 'a-secret-of-the-tests'
  process.env.OIDC_PASSWORD_ACCOUNT = 'admin@jianbao.test'
  office = await openOffice()
})
afterAll(() => office.close())

const login = (email: string, password = PASSWORD) => office.nobody.post('users/login', { email, password })

it('lets one account in by its password and no other, known or not, right or wrong', async () => {
  const { admin, reviewer, payload } = office
  expect(admin.user.email).toBe('admin@jianbao.test')
  expect((await login(' ADMIN@jianbao.test')).status).toBe(200)
  const answers = [
    await login(reviewer.user.email),
    await login(reviewer.user.email, 'not-the-password-of-anybody'),
    await login('nobody-here@jianbao.test'),
  ]
  for (const { status, body } of answers) {
    expect([status, body]).toEqual([403, answers[0]?.body])
    expect(body.errors[0].message).toContain('统一身份认证')
  }
  const data = { email: reviewer.user.email, password: PASSWORD }
  await expect(payload.login({ collection: 'users', data })).rejects.toThrow('统一身份认证')
})

it('counts a closed password as no guess, and puts it on record once a place', async () => {
  const { nobody, payload, reviewer } = office
  const from = '192.0.2.70'
  const headers = { 'Content-Type': 'application/json', [CONNECTION_ADDRESS_HEADER]: from }
  const tryFrom = (email: string) =>
    nobody.send('users/login', {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password: PASSWORD }),
    })
  for (let turn = 0; turn < LOGIN_LIMIT.failures + 5; turn += 1)
    expect((await tryFrom(reviewer.user.email)).status).toBe(403)
  expect((await tryFrom('admin@jianbao.test')).status).toBe(200)
  const { rows } = await poolOf(payload).query(
    `select 1 from audit where address = $1 and outcome = 'refused'`,
    [from],
  )
  expect(rows).toHaveLength(1)
})

it('mails no way to a password, and takes none out of an older mail', async () => {
  const { reviewer, payload, nobody } = office
  const { email } = reviewer.user
  const token = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
  const reset = await nobody.post('users/reset-password', { token, password: 'out-of-an-older-mail' })
  expect(reset.status).toBe(403)
  for (const asked of [email, 'admin@jianbao.test'])
    expect((await nobody.post('users/forgot-password', { email: asked })).status).toBe(200)
  while (await answerForgotten({ payload }));
  const { rows } = await poolOf(payload).query(`select email from notices where kind = 'password'`)
  expect(rows).toEqual([{ email: 'admin@jianbao.test' }])
})

it('tells whoever gets an account by which button, and mails no password that opens nothing', async () => {
  const { admin, payload } = office
  const text = '姓名\t邮箱\t角色\t所属企业\n王芳\twang@c.test\t投稿人\t申通'
  expect((await admin.post('users/import?write=true', { text })).status).toBe(200)
  const { rows } = await poolOf(payload).query(`select email, text from notices where kind = 'account'`)
  expect(rows).toEqual([{ email: 'wang@c.test', text: expect.stringContaining('统一身份认证登录') }])
  expect(rows[0].text).not.toContain('初始密码')
})

it('still asks a person who is logged in for the present password, where there is one', async () => {
  const { reviewer } = office
  const change = (presentPassword: string) =>
    reviewer.patch(`users/${reviewer.user.id}`, { email: 'moved@jianbao.test', presentPassword })
  expect((await change('not-my-password')).status).toBe(403)
  expect((await change(PASSWORD)).status).toBe(200)
})

it('says so when the provider is away', async () => {
  const response = await office.nobody.send('users/oidc/start', { method: 'GET' })
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('连不上统一身份认证')
})
