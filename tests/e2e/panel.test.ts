import type { Page } from '@playwright/test'
import { addresses } from './support/addresses'
import { expect, test } from './support/journey'

/** Said only by Payload's description of the article form, on no page of its own. */
const ONLY_IN_THE_CONFIG = '简报中按此断行排印'

test('somebody who is not logged in is not told what the panel is made of', async ({ logIn, visit }) => {
  const page = await logIn('reviewer1')
  expect(await read(page, '/admin')).toContain(ONLY_IN_THE_CONFIG)
  const stranger = await visit()
  await stranger.goto('/admin/login')
  for (const path of ['/admin/login', '/admin', '/admin/collections/articles'])
    expect(await read(stranger, path)).not.toContain(ONLY_IN_THE_CONFIG)
})

test.describe('an address that leads nowhere', () => {
  test.use({ expectedError: /404/ })
  test('says so in Chinese and leads back, outside of the panel too', async ({ visit, look }) => {
    const page = await visit({ width: 390, height: 844 })
    for (const path of ['/nosuch', '/no/such/page']) {
      expect((await page.goto(path))?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
    }
    await look(page, 'nosuch')
    await page.getByRole('link', { name: '回到首页' }).click()
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  })
})

test('a browser older than the panel is built for is told which to use', async ({ browser }) => {
  const context = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/86.0.4240.198 Safari/537.36',
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto(`${addresses().web}/admin/login`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('版本太旧')
  await context.close()
})

test.describe('a list read far from Shanghai', () => {
  test('shows company names and Shanghai times, with the first answer of the server', async ({
    browser,
    logIn,
  }) => {
    const page = await logIn('reviewer1')
    const { cookies } = await page.context().storageState()
    const context = await browser.newContext({ timezoneId: 'America/New_York', javaScriptEnabled: false })
    await context.addCookies(cookies)
    const abroad = await context.newPage()
    // What an earlier journey chose of columns and rows is kept for its person.
    const columns = encodeURIComponent(JSON.stringify(['headline', 'company', 'firstSubmittedAt']))
    await abroad.goto(
      `${addresses().web}/admin/collections/articles?sort=firstSubmittedAt&limit=20&columns=${columns}`,
    )
    const answer = await read(page, '/api/articles?sort=firstSubmittedAt&limit=20&depth=1')
    const { docs } = JSON.parse(answer) as {
      docs: { firstSubmittedAt: string | null; company: { shortName: string } | null }[]
    }
    const rows = abroad.locator('tbody tr')
    await expect(rows).toHaveCount(docs.length)
    for (const [index, { firstSubmittedAt, company }] of docs.entries()) {
      const row = rows.nth(index)
      await expect(row.locator('.cell-company')).toHaveText(company?.shortName ?? '—')
      await expect(row.locator('.cell-firstSubmittedAt')).toHaveText(
        firstSubmittedAt ? shanghaiMinute(firstSubmittedAt) : '—',
      )
    }
    await context.close()
  })
})

function shanghaiMinute(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** Asked for as the page itself asks, with its cookie. */
function read(page: Page, path: string): Promise<string> {
  return page.evaluate(async (address) => (await fetch(address)).text(), path)
}
