import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import type { SessionEntry } from '@/domain/answers/sessions'
import { CONNECTION_ADDRESS_HEADER } from '@/services/users/clientAddress'
import { logIn, openOffice, type Office, type Person } from '../support/office'
import { PASSWORD, speaker } from '../support/people'

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36'
let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function enter({ user: { email } }: Person): Promise<Person> {
  const answer = await office.nobody.send('users/login', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': CHROME,
      [CONNECTION_ADDRESS_HEADER]: '192.0.2.44',
    },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  const { user, token } = await answer.json()
  return speaker(office.payload.config, user, token)
}

const isIn = async (person: Person) => (await person.get('users/me')).body.user?.email !== undefined
const sessionsOf = async (person: Person, query = ''): Promise<SessionEntry[]> =>
  (await person.get(`users/sessions${query}`)).body.sessions
const end = async (person: Person, sid: string) => (await person.post(`users/sessions/${sid}/end`)).status

async function sidOf(person: Person): Promise<string> {
  const own = (await sessionsOf(person)).find(({ isThis }) => isThis)
  if (!own) throw new Error('expected a session of its own')
  return own.sid
}

describe('a person', () => {
  it('sees the own logins: since when, from where, with what, last seen, and which is this one', async () => {
    const { author } = office
    const there = await enter(author)
    const sessions = await sessionsOf(there)
    expect(sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true])
    const seen = sessions.find(({ isThis }) => isThis)
    expect(seen).toMatchObject({
      address: '192.0.2.44',
      browser: 'Chrome 141（Windows）',
      user: { id: author.user.id },
    })
    expect(Date.now() - Date.parse(seen?.lastSeen ?? '')).toBeLessThan(60_000)
    expect((await sessionsOf(there, '?all=true')).every(({ user }) => user.id === author.user.id)).toBe(true)
  })

  it('ends one of them at once, and neither a login nor a list written meanwhile brings it back', async () => {
    const { author } = office
    const [here, there] = [await enter(author), await enter(author)]
    const sid = await sidOf(there)
    const { rows } = await poolOf(office.payload).query('select * from users_sessions where id = $1', [sid])
    expect(await end(here, sid)).toBe(200)
    expect(await isIn(there)).toBe(false)
    expect(await end(here, sid)).toBe(404)
    const { id, _parent_id, _order, created_at, expires_at } = rows[0]
    await poolOf(office.payload).query(
      'insert into users_sessions (id, _parent_id, _order, created_at, expires_at) values ($1, $2, $3, $4, $5)',
      [id, _parent_id, _order, created_at, expires_at],
    )
    expect((await sessionsOf(here)).map((session) => session.sid)).not.toContain(sid)
    await logIn(office.payload.config, { email: author.user.email })
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    const { body } = await office.auditor.get(
      `audit?where[event][equals]=session-ended&where[actor][equals]=${author.user.id}`,
    )
    expect(body.docs).toMatchObject([{ document: String(author.user.id), detail: { why: 'person' } }])
  })

  it('ends nobody else’s, whatever the role, and does not learn whether it is there', async () => {
    const sid = await sidOf(office.admin)
    for (const person of [office.author, office.reviewer, office.signer, office.auditor])
      expect([person.user.email, await end(person, sid), await end(person, 'none')]).toEqual([
        person.user.email,
        404,
        404,
      ])
    expect(await end(office.nobody, sid)).toBe(401)
    expect((await office.nobody.get('users/sessions')).status).toBe(401)
    expect(await isIn(office.admin)).toBe(true)
  })
})

describe('an administrator', () => {
  it('sees everybody’s and ends anybody’s, on record', async () => {
    const { admin, rival } = office
    const sid = await sidOf(rival)
    const all = await sessionsOf(admin, '?all=true')
    expect(new Set(all.map(({ user }) => user.id)).size).toBeGreaterThan(5)
    expect(all.map((session) => session.sid)).toContain(sid)
    expect((await sessionsOf(admin)).every(({ user }) => user.id === admin.user.id)).toBe(true)
    expect(await end(admin, sid)).toBe(200)
    expect(await isIn(rival)).toBe(false)
    const { body } = await office.auditor.get(
      `audit?where[event][equals]=session-ended&where[actor][equals]=${admin.user.id}`,
    )
    expect(body.docs).toMatchObject([
      { document: String(rival.user.id), detail: { why: 'person', of: rival.user.name } },
    ])
  })

  it('does not see what has run out', async () => {
    await poolOf(office.payload).query(
      `update session_log set last_seen_at = now() - interval '31 minutes' where user_id = $1`,
      [office.signer.user.id],
    )
    const all = await sessionsOf(office.admin, '?all=true')
    expect(all.map(({ user }) => user.id)).not.toContain(office.signer.user.id)
  })
})
