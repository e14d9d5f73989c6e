import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { submittedArticle } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const everybody = () => [office.author, office.rival, office.reviewer, office.admin]

it('speaks of rights to whoever lacks one, and of the login to whoever has none', async () => {
  const id = await submittedArticle(office)
  const title = { title: '改题' }
  const lacking = await office.auditor.patch(`articles/${id}`, title)
  expect(lacking.status).toBe(403)
  expect(lacking.body.errors[0].message).toMatch(/权/)
  for (const answer of [
    await office.nobody.patch(`articles/${id}`, title),
    await office.nobody.post('articles', title),
    await office.nobody.get('articles'),
  ]) {
    expect(answer.status).toBe(403)
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/重新登录/),
        data: { code: 'not-logged-in' },
      }),
    ])
    expect(answer.body.errors[0].message).not.toMatch(/权/)
  }
})

it('lets nobody in with a session that was ended, or with an account that was disabled or is gone', async () => {
  const { payload } = office
  const isIn = async (person: Office['author']) =>
    (await person.get('users/me')).body.user?.email !== undefined
  for (const person of everybody()) expect(await isIn(person)).toBe(true)

  await poolOf(payload).query('delete from users_sessions where _parent_id = $1', [office.author.user.id])
  await payload.update({ collection: 'users', id: office.rival.user.id, data: { active: false } })
  await payload.delete({ collection: 'users', id: office.colleague.user.id })
  expect(await isIn(office.author)).toBe(false)
  expect(await isIn(office.rival)).toBe(false)
  expect(await isIn(office.colleague)).toBe(false)
  expect(await isIn(office.reviewer)).toBe(true)
})
