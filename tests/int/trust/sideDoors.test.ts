import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { JUDGED } from '@/components/admin/judgedFunctions'
import { lexical, openOffice, type Office, type Person } from '../../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  await office.author.post('articles', { title: '一', body: lexical('正文') })
})
afterAll(() => office.close())

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
