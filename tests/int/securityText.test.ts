import { afterAll, beforeAll, expect, it } from 'vitest'
import { securityAnswer } from '@/api/securityAnswer'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const set = async (data: object) => (await office.admin.post('globals/settings', data)).status
const inDays = (days: number) => dayInShanghai(new Date(Date.now() + days * 86_400_000))

it('is published as the settings say, until the day they name', async () => {
  expect((await securityAnswer(office.payload)).status).toBe(404)
  for (const wrong of [
    { securityContact: 'nobody', securityUntil: inDays(100) },
    { securityContact: 'http://plain.example.cn', securityUntil: inDays(100) },
    { securityContact: 'safe@jianbao.test' },
    { securityContact: 'safe@jianbao.test', securityUntil: '2026-02-30' },
  ])
    expect([wrong, await set(wrong)]).toEqual([wrong, 400])
  expect(await set({ securityContact: 'safe@jianbao.test', securityUntil: inDays(100) })).toBe(200)
  const answer = await securityAnswer(office.payload)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(await answer.text()).toMatch(
    /^Contact: mailto:safe@jianbao\.test\nExpires: \d{4}-\d\d-\d\dT16:00:00\.000Z\nPreferred-Languages: zh, en\nCanonical: http\S+\/\.well-known\/security\.txt\n$/,
  )
  expect(await set({ securityUntil: inDays(-1) })).toBe(200)
  expect((await securityAnswer(office.payload)).status).toBe(404)
})
