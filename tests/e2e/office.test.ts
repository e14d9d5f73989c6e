import { PASSWORD } from './support/addresses'
import { expect, fillLogin, test } from './support/journey'

test.describe('somebody with a wrong password', () => {
  test.use({ expectedError: /^console: .*401.*\/api\/users\/login/ })

  test('is told so in Chinese, stays outside, and comes in with the right one', async ({ visit, look }) => {
    const page = await visit()
    await page.goto('/admin')
    await expect(page).toHaveURL(/\/admin\/login/)
    await look(page, 'login')
    await fillLogin(page, { who: 'jt', password: 'not-the-password-of-anybody' })
    await expect(page.locator('.payload-toast-container')).toContainText('电子邮件或密码不正确')
    await look(page, 'login-refused')
    await expect(page).toHaveURL(/\/admin\/login/)
    await fillLogin(page, { who: 'jt', password: PASSWORD })
    await page.waitForURL('/admin')
  })
})

test('the administrator finds people, companies and settings in Chinese', async ({ logIn, look }) => {
  const page = await logIn('admin')
  await page.goto('/admin/collections/users')
  await expect(page.getByRole('row')).toHaveCount(1 + 10)
  await expect(page.getByRole('row', { name: /reviewer1@jianbao\.test/ })).toContainText('文明办审核')
  await look(page, 'users')
  await page.getByRole('link', { name: '申通通讯员' }).click()
  await expect(page.locator('#field-name')).toHaveValue('申通通讯员')
  await look(page, 'user')

  await page.goto('/admin/collections/companies')
  const companies = page.locator('tbody').getByRole('row')
  await expect(companies).toHaveCount(7)
  await expect(companies.nth(1)).toContainText('申通')
  await expect(companies.nth(6)).toContainText('极兔')
  await look(page, 'companies')

  await page.goto('/admin/collections/recipients')
  await expect(page.getByRole('row', { name: /国家邮政局精神文明建设指导委员会/ })).toBeVisible()
  await look(page, 'recipients')

  await page.goto('/admin/globals/settings')
  await expect(page.getByLabel('编发单位')).toHaveValue('上海市邮政管理局党建办、文明办编')
  await page.getByLabel('总期号从第几期开始').fill('531')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('.payload-toast-container')).toContainText(/成功/)
  await page.reload()
  await expect(page.getByLabel('总期号从第几期开始')).toHaveValue('531')
  await look(page, 'settings')
})
