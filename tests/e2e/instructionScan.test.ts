import { expect, test } from './support/journey'

// Closing without what was done is refused.
test.use({ expectedError: /status of 400/ })

test('a leader’s words are registered with their scan, listed while open, and closed with what was done', async ({
  logIn,
  look,
}) => {
  const reviewer = await logIn('reviewer1')
  const buffer = await reviewer.pdf()
  await reviewer.goto('/admin/collections/instructions/create')
  await reviewer.waitForLoadState('networkidle')
  const field = (name: string) => reviewer.locator(`#field-${name}`)
  await field('issue').getByRole('combobox').click()
  await reviewer.getByRole('option', { name: /2026年第1期/ }).click()
  await field('leader').fill('某市领导')
  await field('level').getByRole('combobox').click()
  await reviewer.getByRole('option').first().click()
  await reviewer.getByRole('textbox', { name: '批示日期' }).fill('2026-01-12')
  await reviewer.keyboard.press('Tab')
  await field('text').fill('做法可学，请各企业参照。')

  const scan = reviewer.locator('.field-type.upload')
  await scan.getByRole('button', { name: '新建' }).click()
  const drawer = reviewer.getByRole('dialog')
  await drawer
    .locator('input[type=file]')
    .setInputFiles({ name: '批示.pdf', mimeType: 'application/pdf', buffer })
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(scan.getByText(/批示.*\.pdf/)).toBeVisible()
  await expect(drawer).toHaveCount(0)
  await look(reviewer, 'instruction-with-scan')
  await reviewer.getByRole('button', { name: '保存' }).click()
  await expect(reviewer).toHaveURL(/instructions\/\d+/)
  const address = reviewer.url()
  try {
    await reviewer.goto('/admin/collections/instructions')
    await look(reviewer, 'instructions-list')
    await expect(reviewer.getByRole('link', { name: '扫描件' }).first()).toBeVisible()

    await reviewer.goto(address)
    await reviewer.waitForLoadState('networkidle')
    await reviewer.getByLabel('已办结').check()
    await reviewer.getByRole('button', { name: '保存' }).click()
    await expect(reviewer.getByText('办结要写明办理情况。').first()).toBeVisible()
    await field('outcome').fill('已转发各企业。')
    const saved = reviewer.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await reviewer.getByRole('button', { name: '保存' }).click()
    await saved
  } finally {
    await reviewer.request.delete(address.replace('/admin/collections/', '/api/'))
  }
})
