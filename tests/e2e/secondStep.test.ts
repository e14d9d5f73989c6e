import { PASSWORD } from './support/addresses'
import { typeBody } from './support/desk'
import { expect, fillLogin, test } from './support/journey'
import { setUpTwoFactor } from './support/twoFactor'

// What is saved without a session, and a login without its code, are refused first.
test.use({ expectedError: /^console: .*40[0134].*\/api\// })

test('whoever has a second step is let in again on the page, and can do without it later', async ({
  logIn,
  visit,
  look,
}) => {
  const page = await logIn('reviewer2')
  const { codeLater, recoveryCodes } = await setUpTwoFactor(page, { password: PASSWORD, look })
  await page.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
  await page.getByLabel('标题').fill(`登录断了接着写 ${Date.now() % 100_000}`)
  await typeBody(page, ['断开以前写的。'])
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  await page.waitForURL(/\/articles\/\d+$/)
  const address = page.url()

  await page.context().clearCookies()
  await typeBody(page, ['断开以后写的。'])
  const login = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
  await login.getByLabel('密码').fill(PASSWORD)
  await login.getByRole('button', { name: '登录' }).click()
  await expect(login.getByRole('alert')).toContainText('验证码')
  await look(page, 'login-in-place-code')
  await login.getByLabel('验证码').fill(await codeLater())
  await login.getByRole('button', { name: '登录' }).click()
  await expect(login).toHaveCount(0)
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  await page.goto(address)
  await expect(page.locator('[data-lexical-editor="true"]')).toContainText('断开以前写的。断开以后写的。')

  await page.goto('/admin/account', { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: /^两步验证/ }).click()
  await page.waitForURL('/admin/two-factor', { waitUntil: 'networkidle' })
  await page.getByText('不再使用两步验证').click()
  const remove = page.locator('details')
  await remove.getByLabel('登录密码').fill(PASSWORD)
  await remove.getByLabel('验证码或备用码').fill(recoveryCodes[0] ?? '')
  await look(page, 'two-factor-remove')
  await remove.getByRole('button', { name: '取消两步验证' }).click()
  await expect(page.getByRole('button', { name: '开始设置' })).toBeVisible()
  await expect(page.getByText('不再使用两步验证')).toHaveCount(0)

  const other = await visit()
  await other.goto('/admin/login')
  await fillLogin(other, { who: 'reviewer2', password: PASSWORD })
  await other.waitForURL('/admin')
})
