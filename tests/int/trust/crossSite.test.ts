import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { sessionCookie } from '@/env/sessionCookie'
import { openOffice, type Office } from '../../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('takes a session’s cookie from pages of its own alone', async () => {
  const { token } = inject('office').people.reviewer
  const personWith = async (headers: Record<string, string>) => {
    const cookie = { Cookie: `${sessionCookie()}=${token}` }
    const answer = await office.nobody.send('users/me', { headers: { ...cookie, ...headers } })
    return ((await answer.json()) as { user: { email: string } | null }).user?.email
  }
  expect(await personWith({ Origin: 'http://127.0.0.1:3000' })).toBe(office.reviewer.user.email)
  expect(await personWith({ 'Sec-Fetch-Site': 'same-origin' })).toBe(office.reviewer.user.email)
  for (const foreign of ['https://other.example', 'http://127.0.0.1:3001', 'null'])
    expect([foreign, await personWith({ Origin: foreign })]).toEqual([foreign, undefined])
  expect(await personWith({ 'Sec-Fetch-Site': 'cross-site' })).toBeUndefined()
})

it('changes no object of the program by the names of what is sent', async () => {
  const sent = `{"title":"一","__proto__":{"isPolluted":1,"role":"admin"},"constructor":{"prototype":{"isPolluted":1}}}`
  const { status } = await office.author.send('articles', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: sent,
  })
  expect(status).toBeLessThan(500)
  const query = 'articles?where[__proto__][isPolluted]=1&where[constructor][prototype][isPolluted]=1'
  expect((await office.author.get(query)).status).toBeLessThan(500)
  expect({}).not.toHaveProperty('isPolluted')
  expect((await office.author.get('users/me')).body.user.role).toBe('author')
})
