import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { UNTOUCHED_HEADER } from '@/domain/session'
import { logIn, openOffice, type Office, type Person } from '../support/office'

let office: Office
let person: Person

beforeAll(async () => {
  office = await openOffice()
})
beforeEach(async () => {
  person = await logIn(office.payload.config, { email: office.author.user.email })
})
afterAll(() => office.close())

const isIn = async (asked = person) => (await asked.get('users/me')).body.user?.email !== undefined
const untouched = (path: string, method = 'GET') =>
  person.send(path, { method, headers: { [UNTOUCHED_HEADER]: '1', 'Content-Type': 'application/json' } })
/** As if the session had been seen, or begun, so long ago. */
const age = (column: 'last_seen_at' | 'created_at', ago: string) =>
  poolOf(office.payload).query(
    `update ${column === 'created_at' ? 'users_sessions' : 'session_log'} set ${column} = now() - $2::interval
      where ${column === 'created_at' ? '_parent_id' : 'user_id'} = $1`,
    [person.user.id, ago],
  )
const setting = (data: object) =>
  office.admin.post('globals/settings', data).then(({ status }) => expect(status).toBe(200))

describe('a session in which nobody does anything', () => {
  it('ends after thirty minutes, at every door, and is on record once', async () => {
    await age('last_seen_at', '29 minutes 50 seconds')
    expect(await isIn()).toBe(true)
    await age('last_seen_at', '30 minutes 1 second')
    expect((await person.post('users/refresh-token')).status).toBe(403)
    expect((await person.post('articles', { title: '题' })).status).toBe(403)
    expect((await person.get('articles')).status).toBe(403)
    expect(await isIn()).toBe(false)
    const { rows } = await poolOf(office.payload).query(
      `select actor::int, detail from audit where event = 'session-ended' and actor = $1 and outcome = 'ok'`,
      [person.user.id],
    )
    // The author's own from the beginning of the file is idle, too, and nobody has asked with it.
    expect(rows).toEqual([{ actor: person.user.id, detail: { why: 'idle' } }])
  })

  it('is kept by what a person does, and not by what a page does by itself', async () => {
    for (let round = 0; round < 3; round += 1) {
      await age('last_seen_at', '20 minutes')
      expect((await person.get('articles')).status).toBe(200)
    }
    await age('last_seen_at', '29 minutes 50 seconds')
    for (const [path, method] of [
      ['articles', 'GET'],
      ['users/me', 'GET'],
      ['users/refresh-token', 'POST'],
    ] as const)
      expect([path, (await untouched(path, method)).status]).toEqual([path, 200])
    await poolOf(office.payload).query(
      `update session_log set last_seen_at = last_seen_at - interval '11 seconds'`,
    )
    expect(await isIn()).toBe(false)
  })

  it('ends by the office’s own minutes', async () => {
    await setting({ sessionIdleMinutes: 60 })
    await age('last_seen_at', '59 minutes')
    expect(await isIn()).toBe(true)
    await setting({ sessionIdleMinutes: 30 })
    expect((await office.admin.post('globals/settings', { sessionIdleMinutes: 4 })).status).toBe(400)
    expect((await office.admin.post('globals/settings', { sessionHours: 25 })).status).toBe(400)
  })
})

describe('a session in all', () => {
  it('ends after twelve hours however busy, and by the office’s own', async () => {
    await age('created_at', '11 hours 59 minutes')
    expect(await isIn()).toBe(true)
    await age('created_at', '12 hours 1 minute')
    expect(await isIn()).toBe(false)

    const next = await logIn(office.payload.config, { email: person.user.email })
    await setting({ sessionHours: 6 })
    await age('created_at', '5 hours 59 minutes')
    expect((await next.post('users/refresh-token')).status).toBe(200)
    expect(await isIn(next)).toBe(true)
    await age('created_at', '6 hours 1 minute')
    expect(await isIn(next)).toBe(false)
    await setting({ sessionHours: 12 })
  })
})

describe('a session that was ended', () => {
  it('is not brought back by a list that somebody wrote meanwhile', async () => {
    const pool = poolOf(office.payload)
    const list = await pool.query('select * from users_sessions where _parent_id = $1', [person.user.id])
    await age('last_seen_at', '31 minutes')
    expect(await isIn()).toBe(false)
    // As a refresh does that has read the list before.
    for (const { id, _parent_id, _order, created_at, expires_at } of list.rows)
      await pool.query(
        'insert into users_sessions (id, _parent_id, _order, created_at, expires_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [id, _parent_id, _order, created_at, expires_at],
      )
    expect(await isIn()).toBe(false)
  })
})
