import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { BROWSER } from './chromium'
import { type BenchOffice } from './benchOffice'
import { type Reviewer } from './reviewer'

/** What a browser asks for when a link of the panel is clicked. */
export type Click = { path: string; headers: Record<string, string> }

/** Where the clicks lead, in their order. */
const WAY = {
  queue: '/admin/queue',
  statistics: '/admin/statistics',
  articles: '/admin/collections/articles',
  issues: '/admin/collections/issues',
  archive: '/admin/archive',
  home: '/admin',
} as const

const SETTLED_MS = 1_000

/** Next sends with a click which pages the browser has, so that only what is new is answered. */
const SENT_WITH_A_CLICK = /^(?:rsc|next-.*|accept)$/

/**
 * Recorded from a real browser, which alone knows what Next asks for: one click after another through the navigation,
 * as the reviewer does. Undefined where there is no browser.
 */
export async function recordClicks(
  { web }: BenchOffice,
  { token }: Reviewer,
): Promise<Map<string, Click> | undefined> {
  if (!existsSync(BROWSER)) return undefined
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 820 } })
    await context.addCookies([{ name: 'payload-token', value: token, url: web }])
    const page = await context.newPage()
    await page.goto(`${web}/admin/account`, { waitUntil: 'networkidle' })
    const clicks = new Map<string, Click>()
    for (const [name, path] of Object.entries(WAY)) {
      const asked = page.waitForRequest((request) => {
        return new URL(request.url()).pathname === path && request.headers().rsc !== undefined
      })
      // Clicked by script: a folded part of the navigation would have to be opened first.
      await page.locator(`a[href="${path}"]`).first().dispatchEvent('click')
      const request = await asked
      await page.waitForURL(`${web}${path}*`)
      await page.waitForLoadState('networkidle')
      // A list then writes its page and order into the address; a click before that is overtaken by it.
      await page.waitForTimeout(SETTLED_MS)
      const { pathname, search } = new URL(request.url())
      const headers = Object.entries(request.headers()).filter(([header]) => SENT_WITH_A_CLICK.test(header))
      clicks.set(name, { path: pathname + search, headers: Object.fromEntries(headers) })
    }
    return clicks
  } finally {
    await browser.close()
  }
}
