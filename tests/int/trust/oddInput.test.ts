import type { FlattenedField } from 'payload'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { loggedError } from '@/services/loggedError'
import { logMethod } from '@/services/logMethod'
import { openOffice, type Office } from '../../support/office'

type Route = typeof import('@/app/(payload)/api/[...slug]/route')
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

const OPERATORS =
  'equals not_equals in not_in all exists greater_than greater_than_equal less_than less_than_equal like not_like contains near within intersects'.split(
    ' ',
  )
const VALUES = ['abc', '1.5', '99999999999999', '\0', '']
const QUERIES = [
  ...['sort=%00', 'sort=a.b.c', 'sort=-', 'sort[a]=x', 'sort=password', 'sort=hash', 'sort=id.id'],
  ...['page=abc', 'page=-1', 'page=1.5', 'page=99999999999999999999'],
  ...['limit=abc', 'limit=-1', 'limit=1.5', 'limit=99999999999999999999'],
  ...[
    'depth=abc',
    'depth=-1',
    'depth=99999',
    'select=x',
    'populate=x',
    'joins=x',
    'locale=%00',
    'draft=x',
    'trash=x',
  ],
  ...['where=x', 'where=1', 'where={', 'where[]=x', 'where[or]=x', 'where[and][0]=x', 'where[id]=x'],
  ...['where[id][equals][a]=1', 'where[%00][equals]=1', 'where[__proto__][equals]=1', 'where[id][nothing]=1'],
  `where=${'{"or":['.repeat(300)}{}${']}'.repeat(300)}`,
]
const IDS = ['abc', '%00', '99999999999999', '-1', '1.5', '1e400', 'null', '%E0%A4%A', '%ED%A0%80', "1'"]
const BODIES = ['{', '[]', 'null', '1', '"x"', '', '{"__proto__":{"a":1}}']
const DATA = ['a\0b', '\ud800', {}, [], 1e308, -1, true, null, [[]], { a: { b: 1 } }, '9'.repeat(30)]

let office: Office
let route: Route
let token: string
const logged: unknown[] = []

beforeAll(async () => {
  office = await openOffice()
  route = await import('@/app/(payload)/api/[...slug]/route')
  const answer = await office.nobody.post('users/login', {
    email: office.admin.user.email,
    password: 'a-long-test-passphrase',
  })
  token = answer.body.token
  // The tests' own log is silent: what would stand in the office's, by the office's own rules.
  const log = pino(
    { level: 'error', serializers: { err: loggedError }, hooks: { logMethod } },
    { write: (line: string) => void logged.push(line) },
  )
  vi.spyOn(office.payload.logger, 'error').mockImplementation((...line: unknown[]) => {
    log.error(...(line as [object]))
  })
})
afterAll(() => office.close())

/** Asks as a browser would, and says what was wrong with the answer: a status, words that are not Chinese, a line in the log. */
async function faultOf(
  method: Method,
  path: string,
  { body, as = token, type = 'application/json' }: { body?: string; as?: string; type?: string } = {},
) {
  const before = logged.length
  const request = new Request(`http://127.0.0.1:3000/api/${path}`, {
    method,
    headers: { 'Content-Type': type, ...(as && { Authorization: `JWT ${as}` }) },
    body,
  })
  const slug = new URL(request.url).pathname.split('/').slice(2).map(decoded)
  const answer = await route[method](request, { params: Promise.resolve({ slug }) })
  const said = await answer.text()
  const isFine = answer.status < 400 || (answer.status < 500 && /\p{Script=Han}/u.test(said))
  if (isFine && logged.length === before) return []
  return [
    `${method} ${path} ${body ?? ''}: ${answer.status} ${said.slice(0, 80)} | ${JSON.stringify(logged.slice(before)).slice(0, 700)}`,
  ]
}

/** Next hands on what it could not decode as it came. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function slugs(): string[] {
  return Object.keys(office.payload.collections)
}

/** One field of each kind. */
function kinds(fields: readonly FlattenedField[]): FlattenedField[] {
  return [
    ...new Map(
      fields.map((field) => [`${field.type} ${'hasMany' in field && field.hasMany}`, field]),
    ).values(),
  ]
}

describe('what no person means is refused in Chinese, and is no error of the office', () => {
  it('as a question about any kind of field', async () => {
    const faults: string[] = []
    const seen = new Set<string>()
    for (const slug of slugs()) {
      const fields = kinds(office.payload.collections[slug as 'users'].config.flattenedFields).filter(
        ({ type }) => slug === 'articles' || !seen.has(type),
      )
      fields.forEach(({ type }) => seen.add(type))
      for (const name of ['id', ...fields.map((field) => field.name)])
        for (const operator of name === 'id' && slug !== 'articles' ? ['equals', 'like'] : OPERATORS)
          for (const value of VALUES)
            faults.push(
              ...(await faultOf(
                'GET',
                `${slug}?depth=0&limit=1&where[${name}][${operator}]=${encodeURIComponent(value)}`,
              )),
            )
    }
    expect(faults).toEqual([])
  })

  it('as a list, a count or the versions of any collection', async () => {
    const faults: string[] = []
    for (const slug of slugs())
      for (const tail of ['', '/count', '/versions', '/versions/count'])
        for (const query of ['', ...QUERIES])
          faults.push(...(await faultOf('GET', `${slug}${tail}?${query}`)))
    expect(faults).toEqual([])
  })

  it('as the id of a document or a version', async () => {
    const faults: string[] = []
    for (const slug of slugs())
      for (const id of IDS)
        for (const [method, path] of [
          ['GET', `${slug}/${id}`],
          ['PATCH', `${slug}/${id}`],
          ['DELETE', `${slug}/${id}`],
          ['POST', `${slug}/${id}/duplicate`],
          ['GET', `${slug}/versions/${id}`],
          ['POST', `${slug}/versions/${id}`],
          ['POST', `${slug}/${id}/submit`],
          ['POST', `${slug}/verify/${id}`],
        ] as const) {
          faults.push(...(await faultOf(method, path, method === 'GET' ? {} : { body: '{}' })))
        }
    expect(faults).toEqual([])
  })

  it('as the body of a write', async () => {
    const faults: string[] = []
    for (const slug of slugs()) {
      const fields = kinds(office.payload.collections[slug as 'users'].config.flattenedFields)
      const bodies = [
        ...BODIES,
        ...fields.flatMap(({ name }) => DATA.map((value) => JSON.stringify({ [name]: value }))),
      ]
      for (const body of bodies)
        for (const [method, path] of [
          ['POST', slug],
          ['PATCH', `${slug}/999999`],
        ] as const)
          faults.push(...(await faultOf(method, path, { body })))
      faults.push(...(await faultOf('PATCH', `${slug}?where[id][equals]=abc`, { body: '{}' })))
      faults.push(...(await faultOf('DELETE', `${slug}?where[id][equals]=abc`)))
    }
    expect(faults).toEqual([])
  })

  it('as a form or a text, where JSON belongs', async () => {
    const faults: string[] = []
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=edge',
    ])
      for (const path of [
        ...slugs(),
        'globals/settings',
        'users/login',
        'users/forgot-password',
        'users/unlock',
      ])
        for (const method of ['POST', 'PATCH'] as const) {
          const at = method === 'PATCH' ? `${path}/999999` : path
          for (const body of ['', 'title=a&baseVersion='])
            faults.push(...(await faultOf(method, at, { body, type })))
        }
    expect(faults).toEqual([])
  })

  it.each([
    'users/login',
    'users/forgot-password',
    'users/reset-password',
    'users/unlock',
    'users/first-register',
  ])('at %s, by whoever is not logged in', async (path) => {
    const faults: string[] = []
    for (const value of DATA)
      for (const body of [
        { email: value, password: 'x' },
        { email: 'a@b.test', password: value },
        { token: value, password: value },
      ])
        faults.push(...(await faultOf('POST', path, { body: JSON.stringify(body), as: '' })))
    for (const body of BODIES) faults.push(...(await faultOf('POST', path, { body, as: '' })))
    expect(faults).toEqual([])
  })

  it('at the settings, the preferences, the office’s own endpoints and where nothing is', async () => {
    const faults: string[] = []
    for (const path of [
      ...['nothing', 'globals/nothing', 'globals/settings/versions/abc', 'globals/settings/versions?page=-1'],
      ...[
        'users/verify/%00',
        'articles/queue?page=-1',
        'articles/queue?page=99999999999',
        'articles/by-link?url=%00',
      ],
      ...[
        'payload-preferences/%00',
        'statistics?from=%00',
        'archive?q=%00',
        'archive?page=-1',
        'articles/1/original',
      ],
    ])
      faults.push(...(await faultOf('GET', path)))
    for (const value of DATA) {
      for (const name of ['nameLines', 'firstTotalNumber', 'dualSignOff'])
        faults.push(
          ...(await faultOf('POST', 'globals/settings', { body: JSON.stringify({ [name]: value }) })),
        )
      faults.push(...(await faultOf('POST', 'payload-preferences/a', { body: JSON.stringify({ value }) })))
      faults.push(
        ...(await faultOf('POST', 'articles/1/submit', { body: JSON.stringify({ comment: value }) })),
      )
      faults.push(...(await faultOf('POST', 'articles/register', { body: JSON.stringify({ title: value }) })))
    }
    expect(faults).toEqual([])
  })
})
