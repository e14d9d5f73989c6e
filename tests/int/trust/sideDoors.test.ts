import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayLock, type LockTarget } from '@/access/mayLock'
import { JUDGED } from '@/components/admin/judgedFunctions'
import { lexical, openOffice, type Office, type Person } from '../../support/office'

let office: Office
let article: number
let foreign: number
let issue: number

beforeAll(async () => {
  office = await openOffice()
  const write = async (person: Person) =>
    (await person.post('articles', { title: '一', body: lexical('正文') })).body.doc.id
  article = await write(office.author)
  foreign = await write(office.rival)
  issue = (
    await office.reviewer.post('issues', { year: 2026, number: 1, totalNumber: 1, date: '2026-01-05' })
  ).body.doc.id
})
afterAll(() => office.close())

const asks = async ({ user }: Person, target: LockTarget) =>
  mayLock(
    target,
    await createLocalReq({ user: user.id ? { ...user, collection: 'users' } : undefined }, office.payload),
  )

describe('a lock on a document that is being edited', () => {
  it('is had by who may change it', async () => {
    expect(await asks(office.author, { collectionSlug: 'articles', id: article })).toBe(true)
    expect(await asks(office.reviewer, { collectionSlug: 'issues', id: issue })).toBe(true)
    expect(await asks(office.admin, { globalSlug: 'settings' })).toBe(true)
  })

  it('is not had by an author on an issue, a foreign article, a setting, or what is not there', async () => {
    for (const target of [
      { collectionSlug: 'issues', id: issue },
      { collectionSlug: 'articles', id: foreign },
      { collectionSlug: 'articles', id: 999_999 },
      { collectionSlug: 'articles', id: "1' or 1=1" },
      { collectionSlug: 'recipients', id: 1 },
      { collectionSlug: 'nothing', id: 1 },
      { globalSlug: 'settings' },
      { globalSlug: 'nothing' },
      {},
    ])
      expect([target, await asks(office.author, target)]).toEqual([target, false])
    expect(await asks(office.reviewer, { globalSlug: 'settings' })).toBe(false)
    expect(await asks(office.nobody, { collectionSlug: 'articles', id: article })).toBe(false)
  })

  it('is had by nobody on an account: not by its owner, nor by another administrator', async () => {
    const id = office.author.user.id
    expect(await asks(office.author, { collectionSlug: 'users', id })).toBe(false)
    expect(await asks(office.admin, { collectionSlug: 'users', id })).toBe(false)
  })
})

describe('an order', () => {
  const sorted = async (person: Person, path: string) => (await person.get(path)).status

  it('cannot be asked for by what the person may not read', async () => {
    expect(await sorted(office.author, 'articles?sort=createdBy.email')).toBe(400)
    expect(await sorted(office.author, 'articles?sort=-title,createdBy')).toBe(400)
    expect(await sorted(office.author, 'articles/versions?sort=version.createdBy.email')).toBe(400)
    expect(await sorted(office.reviewer, 'users?sort=hash')).toBe(400)
    expect(await sorted(office.reviewer, 'users?sort=resetPasswordToken')).toBe(400)
  })

  it('can by what they may', async () => {
    expect(await sorted(office.author, 'articles?sort=-title')).toBe(200)
    expect(await sorted(office.author, 'articles?sort=company.name')).toBe(200)
    expect(await sorted(office.reviewer, 'articles?sort=createdBy.email')).toBe(200)
  })
})

describe('the settings', () => {
  it('show their history to the office alone', async () => {
    expect((await office.author.get('globals/settings/versions')).status).toBe(403)
    expect((await office.reviewer.get('globals/settings/versions')).status).toBe(200)
  })
})

describe('preferences', () => {
  it('are each person’s own', async () => {
    await office.admin.post('payload-preferences/secret', { value: { columns: ['a'] } })
    const list = await office.author.get('payload-preferences?limit=100')
    expect(JSON.stringify(list.body)).not.toContain('secret')
    expect((await office.author.get('payload-preferences/secret')).body.value).toBeNull()
    expect((await office.nobody.post('payload-preferences/a', { value: 1 })).status).toBeGreaterThanOrEqual(
      401,
    )
  })
})

describe('what pages may call on the server', () => {
  it('is judged, each function that Payload brings', () => {
    const source = createRequire(import.meta.url)
      .resolve('@payloadcms/next/utilities')
      .replace(/exports\/utilities\.js$/, 'utilities/handleServerFunctions.js')
    const [, table = ''] = readFileSync(source, 'utf8').split(/baseServerFunctions = \{/)
    const names = [...table.slice(0, table.indexOf('}')).matchAll(/^\s*'?([\w-]+)'?: /gm)].map(
      ([, name]) => name,
    )
    expect(names.length).toBeGreaterThan(5)
    expect(names).toEqual(Object.keys(JUDGED))
  })
})
