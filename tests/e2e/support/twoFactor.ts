import type { Page } from '@playwright/test'
import { generate } from 'otplib'
import { expect, type Look } from './journey'

/**
 * Whoever is logged in sets the second step of the login up, from the account's page on.
 * @returns what the app shows half a minute later (the code of now is used), and the codes on paper
 */
export async function setUpTwoFactor(
  page: Page,
  { password, look }: { password: string; look: Look },
): Promise<{ codeLater: () => Promise<string>; recoveryCodes: string[] }> {
  await page.waitForURL('/admin')
  await page.goto('/admin/account', { waitUntil: 'networkidle' })
  await expect(async () => {
    // While the page is still drawn anew, a click on a slow machine may lead nowhere; a person clicks again.
    const link = page.getByRole('link', { name: /^两步验证/ })
    if (await link.isVisible()) await link.click({ timeout: 5000 })
    await page.waitForURL('/admin/two-factor', { timeout: 10_000 })
  }).toPass()
  await page.getByLabel('登录密码').fill(password)
  await look(page, 'two-factor')
  await page.getByRole('button', { name: '开始设置' }).click()
  await expect(page.getByRole('img', { name: /^二维码/ })).toBeVisible()
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel('验证码').fill(await generate({ secret }))
  await look(page, 'two-factor-scan')
  await page.getByRole('button', { name: '确认' }).click()
  const onPaper = page.getByRole('list', { name: '备用码' }).getByRole('listitem')
  await expect(onPaper).toHaveCount(10)
  const recoveryCodes = await onPaper.allTextContents()
  await look(page, 'two-factor-codes')
  await page.getByRole('button', { name: '已经保存好，继续' }).click()
  await page.waitForURL('/admin')
  return {
    codeLater: () => generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 }),
    recoveryCodes,
  }
}
