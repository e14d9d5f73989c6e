import { addresses } from './support/addresses'
import { expect, test } from './support/journey'

const SHEETS = /\/api\/panel\/(panel|permissions)\.[\w-]{22}/g
/** Said only by Payload's description of the article form, on no list. */
const ONLY_IN_THE_CONFIG = '可按 Enter 断行'

test('what no page changes is fetched once and kept by the browser', async ({ logIn }) => {
  const page = await logIn('reviewer1')
  const html = await (await page.request.get('/admin/collections/articles')).text()
  const sheets = [...new Set(html.match(SHEETS))]
  expect(sheets).toHaveLength(2)
  expect(html).not.toContain(ONLY_IN_THE_CONFIG)

  const texts = await Promise.all(
    sheets.map(async (address) => {
      const answer = await page.request.get(address)
      expect(answer.headers()['cache-control']).toBe('private, max-age=31536000, immutable')
      return answer.text()
    }),
  )
  expect(texts.join()).toContain(ONLY_IN_THE_CONFIG)

  // The second whole load takes both from the browser's own store: nothing of them comes over the network.
  await page.goto('/admin/collections/articles', { waitUntil: 'networkidle' })
  await page.goto('/admin/queue', { waitUntil: 'networkidle' })
  const transferred = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/panel/'))
      .map((entry) => (entry as PerformanceResourceTiming).transferSize),
  )
  expect(transferred).toEqual([0, 0])
})

test('what the panel is made of is told to nobody who is not logged in', async ({ logIn, visit }) => {
  const page = await logIn('reviewer1')
  const html = await (await page.request.get('/admin')).text()
  const stranger = await visit()
  for (const address of html.match(SHEETS) ?? []) {
    const answer = await stranger.request.get(address)
    expect(answer.status()).toBe(401)
    expect(await answer.text()).toBe('')
  }
  expect(await (await stranger.request.get('/admin/login')).text()).not.toContain(ONLY_IN_THE_CONFIG)
  expect((await page.request.get('/api/panel/constructor')).status()).toBe(404)
})

test.describe('a page whose sheets do not arrive', () => {
  test.use({ expectedError: /ERR_FAILED/ })

  test('says so and what to do', async ({ logIn, look }) => {
    const page = await logIn('reviewer1')
    await page.route('**/api/panel/**', (route) => route.abort())
    await page.goto('/admin/queue')
    await expect(page.getByRole('alert')).toContainText('请检查网络，然后刷新页面')
    await look(page, 'panel-sheet-missing')
    await page.unroute('**/api/panel/**')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('待审队列')
  })
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
    await abroad.goto(`${addresses().web}/admin/collections/articles?sort=firstSubmittedAt`)
    const { docs } = (await (
      await page.request.get('/api/articles?sort=firstSubmittedAt&limit=20&depth=1')
    ).json()) as { docs: { firstSubmittedAt: string | null; company: { shortName: string } | null }[] }
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
