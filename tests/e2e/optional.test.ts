import { expect, test } from './support/journey'

test('the settings say what else an office may use, whether it does, and lead to each', async ({
  logIn,
  look,
}) => {
  const admin = await logIn('admin', { width: 1366, height: 800 })
  await admin.goto('/admin/globals/settings', { waitUntil: 'networkidle' })
  const list = admin.getByRole('navigation', { name: '可选功能' })
  await expect(list.getByRole('listitem').filter({ hasText: '保密审查' })).toContainText('未启用')
  await expect(list.getByRole('listitem').filter({ hasText: '消息通知' })).toContainText('未接通')
  await look(admin, 'optional')
  const field = admin.getByRole('checkbox', { name: '保密审查' })
  await expect(field).not.toBeInViewport()
  // What is clicked before the page's scripts have taken hold is lost.
  await expect(async () => {
    await list.getByRole('button', { name: '去设置保密审查' }).click()
    await expect(field).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await expect(field).toBeInViewport()
  await list.getByRole('link', { name: '记分规则' }).click()
  await expect(admin).toHaveURL(/score-rules/)

  const phone = await logIn('admin', { width: 390, height: 800 })
  await phone.goto('/admin/globals/settings', { waitUntil: 'networkidle' })
  await look(phone, 'optional-phone')

  const reviewer = await logIn('reviewer1')
  await reviewer.goto('/admin/globals/settings', { waitUntil: 'networkidle' })
  const seen = reviewer.getByRole('navigation', { name: '可选功能' })
  await expect(seen).toContainText('设置由系统管理员修改')
  await expect(seen.getByRole('button')).toHaveCount(0)
})
