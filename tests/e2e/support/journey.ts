import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { barriers } from './barriers'
import { addresses, PASSWORD } from './addresses'
import { englishWords } from './words'

const OUR_HOSTS = ['127.0.0.1', 'localhost']
const SCREENS = 'test-results/screens'

type Visit = { width?: number; height?: number }
export type Look = (page: Page, name: string) => Promise<void>

type Journey = {
  /** A browser of their own for somebody who has not logged in. */
  visit: (visit?: Visit) => Promise<Page>
  /** A browser in which the account `<who>@jianbao.test` has logged in and is at home. */
  logIn: (who: string, visit?: Visit) => Promise<Page>
  /** Looks at a screen as it is now: no English word on it, no barrier; kept as a picture under `name`. */
  look: Look
  /** Console errors that are meant to be: the browser reports every answer of 400 and more as one. */
  expectedError: RegExp | undefined
}

/** A journey ends with nothing in any console, no request to another host, no screen that spoke English or shut anybody out. */
export const test = base.extend<Journey & { complaints: string[] }>({
  // Playwright reads from the pattern which other fixtures this one needs.
  // eslint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(addresses().web),

  expectedError: [undefined, { option: true }],

  complaints: async ({ expectedError }, use) => {
    const complaints: string[] = []
    await use(complaints)
    const unexpected = complaints.filter((complaint) => !expectedError?.test(complaint))
    expect(unexpected, 'what went wrong beside the way').toEqual([])
  },

  visit: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async ({ width = 1280, height = 800 } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, isMobile: width < 600 })
      contexts.push(context)
      listen(context, complaints)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  logIn: async ({ visit }, use) =>
    use(async (who, options) => {
      const page = await visit(options)
      // As the form does, which signing.test.ts and proxy.test.ts fill in: a page less to load, a hundred times.
      const answer = await page.request.post('/api/users/login', {
        data: { email: emailOf(who), password: PASSWORD },
        headers: { 'User-Agent': await page.evaluate(() => navigator.userAgent) },
      })
      expect(answer.status()).toBe(200)
      await page.goto('/admin')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
      // Its scripts have taken hold: what is clicked before that is lost.
      await page.waitForLoadState('networkidle')
      await page.evaluate(forgetLists, LISTS)
      return page
    }),

  look: async ({ complaints }, use) =>
    use(async (page, name) => {
      await settled(page)
      // A dialog and the darkness around it fill the window, not the page.
      const fullPage = (await page.getByRole('dialog').count()) === 0
      await page.screenshot({ path: `${SCREENS}/${name}.png`, fullPage, animations: 'disabled' })
      complaints.push(...(await barriers(page)).map((barrier) => `barrier on ${name}: ${barrier}`))
      const words = await englishWords(page)
      if (words.length > 0) complaints.push(`English on ${name}: ${words.join(', ')}`)
    }),
})

const LISTS = ['articles', 'issues', 'deliveries', 'recipients', 'media', 'solicitations']

/** How an earlier journey left the person's lists: what it sorted by, how many a page. Each begins with a list as it is at first. */
async function forgetLists(lists: readonly string[]): Promise<void> {
  for (const list of lists) {
    const answer = await fetch(`/api/payload-preferences/collection-${list}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ value: {} }),
    })
    if (!answer.ok) throw new Error(`the list of ${list} is as an earlier journey left it: ${answer.status}`)
  }
}

export { expect }

const emailOf = (who: string): string => `${who}@jianbao.test`

/** Fills in the login form and sends it. */
export async function fillLogin(
  page: Page,
  { who, password }: { who: string; password: string },
): Promise<void> {
  await page.getByLabel('电子邮件').fill(emailOf(who))
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`page: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (['data:', 'blob:'].includes(protocol) || OUR_HOSTS.includes(hostname)) return
    complaints.push(`request to another host: ${request.url()}`)
  })
}

/** Nothing is being loaded any more: neither by the network nor behind Payload's grey placeholders. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.shimmer-effect')).toHaveCount(0)
}
