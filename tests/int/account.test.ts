import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { readAccount } from '@/services/users/readAccount'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const everybody = () => [office.author, office.rival, office.reviewer, office.admin]

it('reads an account as Payload does, with every field a person has', async () => {
  const { payload, author } = office
  await payload.update({
    collection: 'users',
    id: author.user.id,
    data: { name: "O'Neil “引号”", notices: { returned: false, digest: false } },
  })
  // Written before there were such columns.
  await poolOf(payload).query('update users set active = null, notices_printed = null where id = $1', [
    office.rival.user.id,
  ])
  for (const { user } of everybody()) {
    const expected = await payload.findByID({ collection: 'users', id: user.id, depth: 0 })
    expect(await readAccount(payload, user.id)).toEqual(expected)
  }
  expect(present(await readAccount(payload, author.user.id)).sessions).toHaveLength(1)
  expect(await readAccount(payload, 2 ** 30)).toBeNull()
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

function present<T>(value: T | null): T {
  if (value === null) throw new Error('nothing was read')
  return value
}
