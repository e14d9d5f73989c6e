import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { LIMITED } from '@/api/limitedDoors'
import { forgetTurns } from '@/services/limits/forgetTurns'
import { takeTurn } from '@/services/limits/takeTurn'
import { CONNECTION_ADDRESS_HEADER } from '@/services/users/clientAddress'
import { openOffice, type Office } from '../../support/office'

type Route = typeof import('@/app/(payload)/api/[...slug]/route')

let office: Office
let route: Route
const tokens: Record<'author' | 'rival', string> = { author: '', rival: '' }

beforeAll(async () => {
  office = await openOffice()
  route = await import('@/app/(payload)/api/[...slug]/route')
  for (const name of ['author', 'rival'] as const) {
    const { body } = await office.nobody.post('users/login', {
      email: office[name].user.email,
      password: 'a-long-test-passphrase',
    })
    tokens[name] = body.token
  }
})
afterAll(() => office.close())

/** A request through the very route that the web server has. */
async function ask(
  method: 'GET' | 'POST',
  path: string,
  { as, place = '192.0.2.1', body = '{}' }: { as?: string; place?: string; body?: string } = {},
) {
  const request = new Request(`http://127.0.0.1:3000/api/${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      [CONNECTION_ADDRESS_HEADER]: place,
      ...(as && { Authorization: `JWT ${as}` }),
    },
    ...(method === 'POST' && { body }),
  })
  const answer = await route[method](request, { params: Promise.resolve({ slug: path.split('/') }) })
  return { status: answer.status, wait: answer.headers.get('Retry-After'), text: await answer.text() }
}

/** Uses up what is left of a count but `left`. */
async function useUp(kind: keyof typeof LIMITED, who: string, left: number): Promise<void> {
  const { points, seconds } = LIMITED[kind]
  for (let turn = 0; turn < points - left; turn += 1)
    expect(await takeTurn(poolOf(office.payload), { kind, who, points, seconds })).toBeUndefined()
}

describe('a person who asks for much', () => {
  it('is told in Chinese when to come again, wherever from, and nobody else is kept from anything', async () => {
    await useUp('import', `person ${office.author.user.id}`, 1)
    const last = await ask('POST', 'articles/import', { as: tokens.author })
    expect(last.status).not.toBe(429)
    const refused = await ask('POST', 'articles/import', { as: tokens.author, place: '198.51.100.7' })
    expect(refused.status).toBe(429)
    expect(Number(refused.wait)).toBeGreaterThan(0)
    expect(Number(refused.wait)).toBeLessThanOrEqual(LIMITED.import.seconds)
    expect(refused.text).toMatch(/导入太频繁，请 \d+ 分钟后再试/)
    expect((await ask('POST', 'articles/import', { as: tokens.rival })).status).not.toBe(429)
    expect((await ask('GET', 'articles', { as: tokens.author })).status).toBe(200)
  })

  it.each([
    ['upload', 'POST', 'media'],
    ['preview', 'GET', 'issues/1/preview.pdf'],
  ] as const)('has a count of its own for each kind: %s', async (kind, method, path) => {
    expect((await ask(method, path, { as: tokens.author })).status).not.toBe(429)
    await useUp(kind, `person ${office.author.user.id}`, 1)
    const { status, text } = await ask(method, path, { as: tokens.author })
    expect(status).toBe(429)
    expect(text).toContain(LIMITED[kind].zh)
  })
})

describe('mails about a forgotten password', () => {
  it('are asked for so often by one place, whoever they are for, and by another all the same', async () => {
    const forgot = (place: string, email: string) =>
      ask('POST', 'users/forgot-password', { place, body: JSON.stringify({ email }) })
    const { points } = LIMITED.passwordMail
    for (let turn = 0; turn < points; turn += 1)
      expect((await forgot('2001:db8::1', `nobody${turn}@jianbao.test`)).status).toBe(200)
    // The customer of an IPv6 line has all of a /64.
    expect((await forgot('2001:db8::2', 'other@jianbao.test')).status).toBe(429)
    expect((await forgot('203.0.113.9', 'other@jianbao.test')).status).toBe(200)
  })
})

describe('a count', () => {
  it('is exact when many ask at the same moment', async () => {
    const turn = { kind: 'test', who: 'crowd', points: 10, seconds: 60 }
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => takeTurn(poolOf(office.payload), turn)),
    )
    expect(answers.filter((wait) => wait === undefined)).toHaveLength(10)
  })

  it('is forgotten when its time is over, and not before', async () => {
    const pool = poolOf(office.payload)
    const kept = async () => (await pool.query(`select 1 from rate_limits where key = 'test:crowd'`)).rowCount
    await forgetTurns({ payload: office.payload, now: Date.now() })
    expect(await kept()).toBe(1)
    await forgetTurns({ payload: office.payload, now: Date.now() + 61_000 })
    expect(await kept()).toBe(0)
  })
})
