import type { Page } from '@playwright/test'
import { addresses } from './support/addresses'
import { expect, test } from './support/journey'
import { pageProcesses, ticks } from './support/pageProcesses'

const SHEETS = /\/api\/panel\/(panel|permissions)\.[\w-]{22}/g
/** Said only by Payload's description of the article form, on no list. */
const ONLY_IN_THE_CONFIG = '可按 Enter 断行'

test('what no page changes is fetched once and kept by the browser', async ({ logIn }) => {
  const page = await logIn('reviewer1')
  const { text: html } = await read(page, '/admin/collections/articles')
  const sheets = [...new Set(html.match(SHEETS))]
  expect(sheets).toHaveLength(2)
  expect(html).not.toContain(ONLY_IN_THE_CONFIG)

  const answers = await Promise.all(sheets.map((address) => read(page, address)))
  expect(answers.map(({ kept }) => kept)).toEqual(Array(2).fill('private, max-age=31536000, immutable'))
  expect(answers.map(({ text }) => text).join()).toContain(ONLY_IN_THE_CONFIG)

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

test.describe('somebody who is not logged in', () => {
  test.use({ expectedError: /^console: .*40[14].*\/api\/panel\// })

  test('is not told what the panel is made of', async ({ logIn, visit }) => {
    const page = await logIn('reviewer1')
    const sheets = [...new Set((await read(page, '/admin')).text.match(SHEETS))]
    expect(sheets).toHaveLength(2)
    const stranger = await visit()
    await stranger.goto('/admin/login')
    for (const address of sheets)
      expect(await read(stranger, address)).toMatchObject({ status: 401, text: '' })
    expect((await read(stranger, '/admin/login')).text).not.toContain(ONLY_IN_THE_CONFIG)
    expect(await read(page, '/api/panel/constructor')).toMatchObject({ status: 404, text: '' })
  })
})

test.describe('a page whose sheets do not arrive', () => {
  // React, too, notices that the page is not the one the server made.
  test.use({ expectedError: /ERR_FAILED|React error #418/ })

  test('says so and what to do', async ({ logIn, look }) => {
    const page = await logIn('reviewer1')
    await page.route('**/api/panel/**', (route) => route.abort())
    await page.goto('/admin/queue')
    await expect(page.getByText('请检查网络，然后刷新页面')).toBeVisible()
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
    const { text } = await read(page, '/api/articles?sort=firstSubmittedAt&limit=20&depth=1')
    const { docs } = JSON.parse(text) as {
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
function read(page: Page, path: string): Promise<{ status: number; kept: string | null; text: string }> {
  return page.evaluate(async (address) => {
    const answer = await fetch(address)
    const kept = answer.headers.get('cache-control')
    return { status: answer.status, kept, text: await answer.text() }
  }, path)
}

for (const [fate, signal] of [
  ['killed', 'SIGKILL'],
  ['stopped in its tracks', 'SIGSTOP'],
] as const) {
  test(`a process that makes pages and is ${fate} is missed by nobody, and soon there is another`, async ({
    logIn,
  }) => {
    test.skip(process.platform !== 'linux', 'processes are found by /proc')
    const page = await logIn('reviewer1')
    const open = async () => {
      await page.goto('/admin/queue')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('待审队列')
    }
    const one = async (but = 0) => {
      const others = () => pageProcesses().filter((pid) => pid !== but)
      await expect.poll(others, { timeout: 30_000 }).toHaveLength(1)
      return others()[0] ?? 0
    }
    /** Opened three times, which a process that makes none of the three does not notice. */
    const makesThem = async (pid: number) => {
      const from = ticks(pid)
      for (let time = 0; time < 3; time += 1) await open()
      return ticks(pid) - from > 5
    }
    const first = await one()
    await expect.poll(() => makesThem(first)).toBe(true)

    process.kill(first, signal)
    // Longer than it takes to see that it does not answer.
    await page.waitForTimeout(3_500)
    await open()
    const second = await one(first)
    // Started, it rests until it is given pages again.
    await expect.poll(() => rests(second), { timeout: 30_000 }).toBe(true)
    expect(await makesThem(second)).toBe(true)
  })
}

async function rests(pid: number): Promise<boolean> {
  const from = ticks(pid)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  return ticks(pid) - from < 3
}
