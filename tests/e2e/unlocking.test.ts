import { newAuthor } from './support/day/newAuthor'
import { expect, fillLogin, test } from './support/journey'

const GIVEN = 'given-at-the-telephone-today'
/** As many from one place as make it wait (services/users/loginAttempts). */
const GUESSES = 5

test.use({ expectedError: /status of 4(01|29)/ })

test('who guessed the own password too often is let in again, with another password, in one visit to the account', async ({
  logIn,
  visit,
  look,
}) => {
  const admin = await logIn('admin', { width: 1366, height: 800 })
  const { login, id } = await newAuthor(admin, 'locked')
  try {
    const author = await visit()
    await author.goto('/admin/login')
    for (let guess = 0; guess < GUESSES; guess += 1) {
      const refused = author.waitForResponse(/\/api\/users\/login/)
      await fillLogin(author, { who: login, password: 'not-what-she-chose' })
      expect((await refused).status()).toBe(401)
    }
    await fillLogin(author, { who: login, password: 'not-what-she-chose' })
    await expect(author.getByText(/登录失败的次数太多/).first()).toBeVisible()

    const address = `/admin/collections/users/${id}`
    await admin.goto(address, { waitUntil: 'networkidle' })
    const told = admin.locator('.payload-toast-container')
    await admin.getByRole('button', { name: '强制解锁' }).click()
    await expect(told).toContainText('解锁')
    const refused = author.waitForResponse(/\/api\/users\/login/)
    await fillLogin(author, { who: login, password: 'not-what-she-chose' })
    expect((await refused).status(), 'heard again').toBe(401)
    await admin.getByRole('button', { name: '更改密码' }).click()
    await admin.getByLabel('新的密码').fill(GIVEN)
    await admin.getByLabel('确认密码').fill(GIVEN)
    await look(admin, 'account-unlocked')
    // 成功 stands there already.
    const saved = admin.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await admin.getByRole('button', { name: '保存', exact: true }).click()
    await saved
    await expect(admin).toHaveURL(address)

    await fillLogin(author, { who: login, password: GIVEN })
    await author.waitForURL('/admin')
  } finally {
    // Not from its own page, which goes on asking for it.
    await admin.goto('/admin', { waitUntil: 'networkidle' })
    await admin.evaluate((user) => fetch(`/api/users/${user}`, { method: 'DELETE' }), id)
  }
})
