import { afterAll, beforeAll, expect, it } from 'vitest'
import { isCommonPassword } from '@/services/users/isCommonPassword'
import { openOffice, type Office } from '../support/office'
import { PASSWORD } from '../support/people'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('knows what many people have, however it is written', async () => {
  const known = await Promise.all(
    ['1qaz2wsx3edc', '1QAZ2wsx3EDC', '１２３４５６７８９０', '1029384756'].map(isCommonPassword),
  )
  expect(known).toEqual([true, true, true, true])
  expect(await isCommonPassword(PASSWORD)).toBe(false)
})

it('refuses at every door what many people have, and what is made of names', async () => {
  const { admin, author, nobody, payload } = office
  const made = (password: string) => ({
    name: '新同事',
    email: 'new@jianbao.test',
    role: 'reviewer',
    password,
  })
  const token = async () =>
    payload.forgotPassword({ collection: 'users', data: { email: author.user.email }, disableEmail: true })
  for (const [password, words] of [
    ['1qaz2wsx3edc', '常用密码表'],
    ['BasketBall', '常用密码表'],
    ['Jianbao@2026!', '容易猜到'],
    ['my-author-words', '登录邮箱'],
  ] as const) {
    const answers = [
      await admin.patch(`users/${author.user.id}`, { password }),
      await author.patch(`users/${author.user.id}`, { password, presentPassword: PASSWORD }),
      await admin.patch(`users?where[id][equals]=${author.user.id}`, { password }),
      await nobody.post('users/reset-password', { token: await token(), password }),
      ...(words === '登录邮箱' ? [] : [await admin.post('users', made(password))]),
    ]
    for (const { status, body } of answers) {
      expect([password, status]).toEqual([password, 400])
      expect(body.errors[0].message).toContain(words)
    }
  }
  expect((await nobody.post('users/login', { email: author.user.email, password: PASSWORD })).status).toBe(
    200,
  )
})

it('leaves the operator of a demonstration what the variables allow', async () => {
  const { id } = office.rival.user
  const set = office.payload.update({ collection: 'users', id, data: { password: 'Jianbao@2026!' } })
  expect((await set).id).toBe(id)
})
