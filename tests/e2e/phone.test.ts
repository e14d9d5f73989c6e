import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import { save, take, typeBody } from './support/desk'

const PHONE = { width: 390, height: 844 }

test('an author writes and submits on a telephone', async ({ logIn, look }) => {
  const page = await logIn('zto', PHONE)
  await expectNoSidewaysScroll(page)
  await look(page, 'phone-home')
  await page.getByRole('link', { name: '写稿' }).click()
  await page.getByLabel('标题').fill('中通“手机上写的稿”\n也能交到文明办')
  await typeBody(page, ['中通通讯员在收派间隙用手机写下当天的好人好事。'])
  await expectNoSidewaysScroll(page)
  await look(page, 'phone-new-article')
  await save(page)
  await take(page, '提交审核', async () => look(page, 'phone-submit-dialog'))
  await expectNoSidewaysScroll(page)
  await look(page, 'phone-submitted')
  await page.goto('/admin')
  await expect(page.getByRole('link', { name: '中通“手机上写的稿”也能交到文明办' })).toContainText('待审')
})

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, 'width of the page').toBeLessThanOrEqual(PHONE.width)
}
