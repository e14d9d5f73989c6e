import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { answerForgotten } from '@/services/users/answerForgotten'
import { forgetResetTokens } from '@/services/users/forgetResetTokens'
import { openOffice, type Office } from '../support/office'

let office: Office
let pool: ReturnType<typeof poolOf>

beforeAll(async () => {
  office = await openOffice()
  pool = poolOf(office.payload)
})
afterAll(() => office.close())
beforeEach(() => pool.query('delete from password_requests; delete from notices'))

const makeToken = (email: string): Promise<string> =>
  office.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
const reset = (token: string, password: string) =>
  office.nobody.post('users/reset-password', { token, password })
const keptOf = async (id: number): Promise<{ token: string | null; until: Date | null }> => {
  const { rows } = await pool.query(
    'select reset_password_token as token, reset_password_expiration as until from users where id = $1',
    [id],
  )
  return rows[0]
}

describe('the token of a forgotten password', () => {
  it('is no use to whoever reads the table, and leaves nothing behind once it is used', async () => {
    const { email, id } = office.author.user
    const token = await makeToken(email)
    const { rows } = await pool.query('select row_to_json(users)::text as row from users where id = $1', [id])
    expect(rows[0].row).toContain('sha256:')
    expect(rows[0].row).not.toContain(token)
    const kept = (await keptOf(id)).token ?? ''
    expect((await reset(kept, 'a-stolen-long-passphrase')).status).toBe(403)
    expect((await reset(token, 'one-quite-long-passphrase')).status).toBe(200)
    expect(await keptOf(id)).toEqual({ token: null, until: null })
    expect((await reset(token, 'two-quite-long-passphrase')).status).toBe(403)
  })

  it('is as it was after any other change of the account', async () => {
    const { email, id } = office.rival.user
    const token = await makeToken(email)
    expect((await office.admin.patch(`users/${id}`, { name: '改了名' })).status).toBe(200)
    expect((await reset(token, 'next-of-many-long-words')).status).toBe(200)
  })

  it.each(['password', 'email', 'active'] as const)(
    'ends when %s of the account is set otherwise',
    async (field) => {
      const { email, id } = office.colleague.user
      const token = await makeToken(email)
      const changed = { password: 'set-by-the-administrator', email: 'moved@jianbao.test', active: false }
      expect((await office.admin.patch(`users/${id}`, { [field]: changed[field] })).status).toBe(200)
      expect(await keptOf(id)).toEqual({ token: null, until: null })
      expect((await reset(token, 'from-an-old-mail-of-hers')).status).toBe(403)
      expect((await office.admin.patch(`users/${id}`, { email, active: true })).status).toBe(200)
    },
  )

  it('goes when its hour is over', async () => {
    const { email, id } = office.signer.user
    await makeToken(email)
    await forgetResetTokens({ payload: office.payload })
    expect((await keptOf(id)).token).not.toBeNull()
    await pool.query(
      `update users set reset_password_expiration = now() - interval '1 second' where id = $1`,
      [id],
    )
    await forgetResetTokens({ payload: office.payload })
    expect(await keptOf(id)).toEqual({ token: null, until: null })
  })
})

describe('asking for a mail about a forgotten password', () => {
  const ask = (email: string) => office.nobody.post('users/forgot-password', { email })

  it('is asked for by a program as JSON and by Payload’s page as a form', async () => {
    const form = (sent: string) => {
      const body = new FormData()
      body.set('_payload', sent)
      return office.nobody.send('users/forgot-password', { method: 'POST', body })
    }
    expect((await form('{"email":')).status).toBe(400)
    expect((await form(JSON.stringify({ email: office.author.user.email }))).status).toBe(200)
    expect(await answerForgotten({ payload: office.payload })).toBe(true)
    const { rows } = await pool.query(`select email from notices where kind = 'password'`)
    expect(rows).toEqual([{ email: office.author.user.email }])
  })

  it('looks at no account: it is answered while the account is held by somebody else', async () => {
    const { email, id } = office.reviewer.user
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from users where id = $1 for update', [id])
      await client.query('lock table notices in access exclusive mode')
      const known = await ask(email)
      expect(known.status).toBe(200)
      expect(await ask('nobody-at-all@jianbao.test')).toEqual(known)
      await client.query('rollback')
    } finally {
      client.release()
    }
    while (await answerForgotten({ payload: office.payload }));
    const { rows } = await pool.query(`select email from notices where kind = 'password'`)
    expect(rows).toEqual([{ email }])
  })

  it('is one mail however often it was asked for meanwhile, and none after an hour', async () => {
    const { email } = office.admin.user
    for (const said of [email, ` ${email.toUpperCase()} `, email]) await ask(said)
    const { rows } = await pool.query('select email from password_requests')
    expect(rows).toEqual([{ email }])
    await pool.query(`update password_requests set asked_at = now() - interval '61 minutes'`)
    expect(await answerForgotten({ payload: office.payload })).toBe(true)
    expect(await answerForgotten({ payload: office.payload })).toBe(false)
    expect((await pool.query('select 1 from notices')).rowCount).toBe(0)
  })

  it('is not lost when it could not be written, keeps no other back, and is given up after five tries', async () => {
    const [broken, whole] = [office.auditor.user.email, office.otherReviewer.user.email]
    await office.owner.query(
      `alter table notices add constraint broken check (email <> '${broken}') not valid`,
    )
    for (const email of [broken, whole]) await ask(email)
    await expect(answerForgotten({ payload: office.payload })).rejects.toThrow()
    expect(await answerForgotten({ payload: office.payload })).toBe(true)
    expect(await answerForgotten({ payload: office.payload })).toBe(false)
    const mails = async () => (await pool.query('select email from notices order by id')).rows
    expect(await mails()).toEqual([{ email: whole }])
    const soon = (tries: number) =>
      pool.query(`update password_requests set tried_at = now() - interval '2 minutes', tries = $1`, [tries])

    await soon(5)
    expect(await answerForgotten({ payload: office.payload })).toBe(true)
    expect((await pool.query('select 1 from password_requests')).rowCount).toBe(0)

    await ask(broken)
    await expect(answerForgotten({ payload: office.payload })).rejects.toThrow()
    await office.owner.query('alter table notices drop constraint broken')
    await soon(1)
    expect(await answerForgotten({ payload: office.payload })).toBe(true)
    expect(await mails()).toEqual([{ email: whole }, { email: broken }])
    expect((await pool.query('select 1 from password_requests')).rowCount).toBe(0)
  })

  it('wants an address', async () => {
    for (const email of ['', undefined, 7, 'x'.repeat(255)]) {
      const { status, body } = await office.nobody.post('users/forgot-password', { email })
      expect([email, status]).toEqual([email, 400])
      expect(body.errors[0].message).toContain('电子邮件')
    }
  })
})
