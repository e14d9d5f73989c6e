import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePrintPool } from '@/services/print/printPool'
import { doorsOf, ENDS_SESSION, requestFor, type Door } from '../support/access/doors'
import { doorsPage } from '../support/access/page'
import { ACCESS_PAGES } from '../support/access/pages'
import { ACCESS_ROLES, type AccessRole } from '../support/access/roles'
import { subjectsOf, type Subjects } from '../support/access/subjects'
import { logIn, openOffice, type Office, type Person } from '../support/office'

type Answers = Record<AccessRole, number>

let office: Office
let subjects: Subjects
const answers = new Map<string, Partial<Answers>>()

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-endpoints-'))
  office = await openOffice()
  subjects = await subjectsOf(office)
  for (const door of doorsOf(office.payload.config))
    await askAll(
      door,
      ACCESS_ROLES.filter((role) => role !== 'keeper'),
    )
  await office.payload.updateGlobal({ slug: 'settings', data: { separateDuties: true } })
  for (const door of doorsOf(office.payload.config)) await askAll(door, ['keeper'])
}, 600_000)

afterAll(async () => {
  await closePrintPool()
  await office.close()
})

/** Asks at one door as each role. A subject that a role did something to is not asked of the next. */
async function askAll(door: Door, roles: readonly AccessRole[]): Promise<void> {
  const make = door.collection ? subjects.make[door.collection] : undefined
  let id = await make?.()
  for (const role of roles) {
    const person = role === 'keeper' ? office.admin : office[role]
    const status = await ask(door, { person, id })
    answers.set(door.name, { ...answers.get(door.name), [role]: status })
    if (status < 400 && door.method !== 'get') id = await make?.()
  }
}

async function ask(door: Door, { person, id }: { person: Person; id: number | undefined }): Promise<number> {
  const { path, body } = await requestFor(door, { office, subjects, id })
  const asks =
    ENDS_SESSION.includes(door.name) && person.user.id && person !== office.expired
      ? await again(person)
      : person
  const answer = await asks.send(path, {
    method: door.method.toUpperCase(),
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  })
  await answer.arrayBuffer()
  return answer.status
}

const again = ({ user: { email } }: Person) => logIn(office.payload.config, { email })

const REFUSED = [401, 403, 404]
/** Doors at which this role is not refused. What everybody may do is told everybody (`access`). */
const open = (role: AccessRole) =>
  [...answers]
    .filter(([name, each]) => !/\/access(?:\/:id\?)?$/.test(name) && !REFUSED.includes(each[role] ?? 0))
    .map(([name]) => name)

/** By which one comes in, or learns that one is not. Bulk writes on Payload's own collections ask for a `where` first. */
const OPEN_TO_ALL = [
  'GET /health',
  'DELETE /payload-kv',
  'PATCH /payload-kv',
  'DELETE /payload-locked-documents',
  'PATCH /payload-locked-documents',
  'DELETE /payload-preferences',
  'PATCH /payload-preferences',
  'GET /payload-preferences/:id',
  'GET /payload-preferences/:key',
  'GET /payload-preferences/count',
  'POST /users/forgot-password',
  'GET /users/init',
  'POST /users/login',
  'POST /users/logout',
  'GET /users/me',
  'POST /users/reset-password',
  'POST /users/unlock',
]
/** Whoever is logged in, of their own: sessions, preferences, second step, the own account. */
const OPEN_TO_PERSONS = [
  'GET /media/paste-url/:id?',
  'GET /ofds/paste-url/:id?',
  'GET /originals/paste-url/:id?',
  'GET /pdfs/paste-url/:id?',
  'GET /scans/paste-url/:id?',
  'GET /payload-locked-documents',
  'GET /payload-locked-documents/count',
  'POST /payload-preferences',
  'GET /payload-preferences',
  'POST /payload-preferences/:key',
  'GET /users',
  'PATCH /users',
  'GET /users/count',
  'POST /users/refresh-token',
  'GET /users/sessions',
  'POST /users/two-factor/begin',
  'POST /users/two-factor/confirm',
]
const RECORD = [
  'GET /audit',
  'GET /audit/:id',
  'GET /audit/count',
  'POST /audit/cut',
  'GET /audit/export.xlsx',
  'GET /transitions',
  'GET /transitions/:id',
  'GET /transitions/count',
]
/** A part that is down, or not ready: the worker, a PDF that it makes. */
const UNREADY = ['GET /health', 'GET /archive/:issue/read/brief.pdf']

describe('the pages of the panel', () => {
  it('have a row in docs/access.md, each', () => {
    const { collections, globals, admin } = office.payload.config
    const own = Object.values(admin.components.views ?? {}).map(({ path }) => path?.replace(/:\w+/, ':id'))
    const rows = Object.keys(ACCESS_PAGES).map((page) =>
      page.replace(/:\w+/, ':id').replace('/lists/lexicon', '/lists/:id'),
    )
    const wanted = [
      ...own.filter((path) => path !== undefined),
      ...collections.map(({ slug }) => `/collections/${slug}`).filter((path) => !path.includes('payload-')),
      ...globals.map(({ slug }) => `/globals/${slug}`),
    ]
    // Below others, with what they ask for behind the address.
    const below = ['/statistics/articles', '/scores/company']
    expect(wanted.filter((path) => !rows.includes(path) && !below.includes(path))).toEqual([])
  })
})

describe('the ways into REST, Payload’s own among them', () => {
  it('answer each role as docs/endpoints.md says', async () => {
    await expect(doorsPage(answers)).toMatchFileSnapshot('../../docs/endpoints.md')
  })

  it('never fall over', () => {
    const fallen = [...answers].filter(([, each]) => Object.values(each).some((status) => status >= 500))
    expect(fallen.map(([name]) => name).filter((name) => !UNREADY.includes(name))).toEqual([])
  })

  it('are closed to who is not logged in, but for those by which one comes in', () => {
    expect(open('nobody').sort()).toEqual([...OPEN_TO_ALL].sort())
    expect(open('expired')).toEqual(open('nobody'))
  })

  it('show an auditor the record, and nobody’s work', () => {
    expect(open('auditor').sort()).toEqual([...OPEN_TO_ALL, ...OPEN_TO_PERSONS, ...RECORD].sort())
  })

  it('keep unpublished articles and what becomes of them from a keeper', () => {
    const taken = open('keeper').filter((name) =>
      /^(?:POST|PATCH|DELETE) \/(?:articles|issues|media|remarks|scans)/.test(name),
    )
    expect(taken).toEqual([])
  })
})
