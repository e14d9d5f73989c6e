import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { logIn, openOffice, type Office, type Person } from '../support/office'
import { PASSWORD } from '../support/people'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const word = (index: number) => `passphrase-of-mine-${index}`
const own = ({ user }: Person) => `users/${user.id}`
const change = (person: Person, presentPassword: string, password: string) =>
  person.patch(own(person), { password, presentPassword })
const setting = (data: object) =>
  office.admin.post('globals/settings', data).then(({ status }) => expect(status).toBe(200))

describe('the last five passwords', () => {
  it('are not taken again by their owner, out of a mail neither; the sixth is', async () => {
    const { author, nobody, payload } = office
    let present = PASSWORD
    for (let index = 0; index < 5; index += 1) {
      expect((await change(author, present, word(index))).status).toBe(200)
      present = word(index)
    }
    for (const used of [word(0), word(3)]) {
      const { status, body } = await change(author, present, used)
      expect([used, status]).toEqual([used, 400])
      expect(body.errors[0].message).toContain('最近用过')
    }
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: author.user.email },
      disableEmail: true,
    })
    expect((await nobody.post('users/reset-password', { token, password: word(2) })).status).toBe(400)
    expect((await nobody.post('users/reset-password', { token, password: word(5) })).status).toBe(200)
    const again = await logIn(payload.config, { email: author.user.email, password: word(5) })
    expect((await change(again, word(5), word(1))).status).toBe(400)
    expect((await change(again, word(5), word(0))).status).toBe(200)
    expect((await change(again, word(0), PASSWORD)).status).toBe(200)
  })

  it('are as many as the office says', async () => {
    const { rival } = office
    await setting({ passwordHistory: 1 })
    expect((await change(rival, PASSWORD, word(10))).status).toBe(200)
    expect((await change(rival, word(10), word(11))).status).toBe(200)
    expect((await change(rival, word(11), word(10))).status).toBe(200)
    await setting({ passwordHistory: 5 })
    expect((await change(rival, word(10), word(11))).status).toBe(400)
  })

  it('are no way to find out a password from an open session', async () => {
    const { body, status } = await office.rival.patch(own(office.rival), {
      password: word(11),
      presentPassword: 'a-guess-of-somebody',
    })
    expect([status, body.errors[0].message]).toEqual([403, expect.not.stringContaining('用过')])
  })

  it('are kept as digests, in no answer', async () => {
    const { rows } = await poolOf(office.payload).query('select digest from password_history')
    expect(rows.length).toBeGreaterThan(10)
    for (const { digest } of rows) expect(digest).toMatch(/^[0-9a-f]{32}:[0-9a-f]{64}$/)
  })
})

describe('a password of more than ninety days', () => {
  const age = (person: Person, days: number) =>
    poolOf(office.payload).query(
      `update password_history set set_at = now() - $2 * interval '1 day' where user_id = $1`,
      [person.user.id, days],
    )

  it('is changed at the next login, before anything else; sessions that are open go on until then', async () => {
    const { reviewer } = office
    const { email } = reviewer.user
    await age(reviewer, 89)
    expect((await (await logIn(office.payload.config, { email })).get('articles/queue')).status).toBe(200)
    await age(reviewer, 91)
    expect((await reviewer.get('articles/queue')).status).toBe(200)
    // Whoever does not know it asks nothing of its owner.
    expect((await office.nobody.post('users/login', { email, password: 'a-guess' })).status).toBe(401)
    expect((await reviewer.get('articles/queue')).status).toBe(200)
    const person = await logIn(office.payload.config, { email })
    expect((await person.get('articles/queue')).body.errors[0].data.code).toBe('must-change-password')
    expect((await change(person, PASSWORD, word(20))).status).toBe(200)
    expect((await person.get('articles/queue')).status).toBe(200)
    const next = await logIn(office.payload.config, { email, password: word(20) })
    expect((await next.get('articles/queue')).status).toBe(200)
  })

  it('may stay where the office says so', async () => {
    const { otherReviewer } = office
    await setting({ passwordDays: 0 })
    await age(otherReviewer, 4000)
    const person = await logIn(office.payload.config, { email: otherReviewer.user.email })
    expect((await person.get('articles/queue')).status).toBe(200)
    await setting({ passwordDays: 90 })
  })
})

describe('a password that is changed between what a login or a refresh reads and what it writes', () => {
  const NEW_PASSWORD = [
    `update users set hash = hash || 'x', updated_at = clock_timestamp() where id = $1`,
    `insert into password_history (user_id, digest, stored) select id, '', hash from users where id = $1`,
  ]

  /** Changes it while `meanwhile` has read the account and waits to write it. */
  async function changedUnder<Answer>(
    meanwhile: () => Promise<Answer>,
    changes: readonly string[] = NEW_PASSWORD,
  ): Promise<Answer> {
    const pool = poolOf(office.payload)
    const { id } = office.signer.user
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from users where id = $1 for update', [id])
      const answer = meanwhile()
      await expect
        .poll(async () => {
          const { rows } = await pool.query(
            `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
          )
          return rows.length
        })
        .toBeGreaterThan(0)
      for (const change of changes) await client.query(change, [id])
      await client.query('commit')
      return await answer
    } finally {
      client.release()
    }
  }
  let original: string | undefined
  const realHash = async () => (original ??= await stored())
  const stored = async () =>
    (await poolOf(office.payload).query('select hash from users where id = $1', [office.signer.user.id]))
      .rows[0].hash

  it('stays changed: the login is told so, the refresh goes on', async () => {
    const { email } = office.signer.user
    await realHash()
    const old = await stored()
    const refreshed = await changedUnder(() => office.signer.post('users/refresh-token'))
    expect([refreshed.status, await stored()]).toEqual([200, `${old}x`])
    await poolOf(office.payload).query('update users set hash = $2 where id = $1', [
      office.signer.user.id,
      old,
    ])
    const login = await changedUnder(() => office.nobody.post('users/login', { email, password: PASSWORD }))
    expect([login.status, login.body.errors[0].data.code]).toEqual([409, 'password-replaced'])
    expect(await stored()).toBe(`${old}x`)
  })

  const DISABLED = [`update users set active = false, updated_at = clock_timestamp() where id = $1`]
  const isActive = async () =>
    (await poolOf(office.payload).query('select active from users where id = $1', [office.signer.user.id]))
      .rows[0].active

  it('is one of all changes that stay: neither a login nor a change of something else undoes them', async () => {
    const { pool, id } = { pool: poolOf(office.payload), id: office.signer.user.id }
    const old = await stored()
    const rename = await changedUnder(() => office.admin.patch(`users/${id}`, { name: '王副局长' }))
    expect([rename.status, rename.body.errors[0].data.code]).toEqual([409, 'account-changed'])
    expect(await stored()).toBe(`${old}x`)

    await pool.query('update users set hash = $2 where id = $1', [id, (await realHash()) ?? ''])
    await pool.query('delete from password_history where user_id = $1', [id])
    const { email } = office.signer.user
    const login = await changedUnder(
      () => office.nobody.post('users/login', { email, password: PASSWORD }),
      DISABLED,
    )
    expect([login.status, login.body.errors[0].data.code]).toEqual([409, 'account-changed'])
    expect(await isActive()).toBe(false)
    await pool.query('update users set active = true where id = $1', [id])
  })
})
