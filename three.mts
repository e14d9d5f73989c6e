// Three years of an office, looked at on three widths.
import { chromium } from '@playwright/test'
import { mkdirSync } from 'node:fs'
const R = '/work/wt/w14'
const { startBenchOffice } = await import(R + '/scripts/bench/benchOffice')
const { fillOffice } = await import(R + '/scripts/bench/largeOffice/fillOffice')
process.chdir(R)
const office = await startBenchOffice({ prepare: (url: string) => fillOffice(url, { articles: 650, issues: 60, users: 40, waiting: 12 }) })
try {
  mkdirSync('/tmp/w14-three', { recursive: true })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  for (const role of ['reviewer1', 'admin', 'sto']) for (const width of [390, 1366, 1920]) {
    const ctx = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : width === 1366 ? 768 : 1080 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await ctx.newPage()
    page.on('pageerror', (e: Error) => console.log('pageerror', role, width, page.url(), e.message))
    await page.goto(office.web + '/admin/login', { waitUntil: 'networkidle' })
    await page.fill('input[name=email]', `${role}@jianbao.test`); await page.fill('input[name=password]', office.password)
    await page.getByRole('button', { name: '登录' }).click(); await page.waitForURL(/admin\/?$/, { timeout: 60000 })
    const paths: [string, string][] = role === 'reviewer1' ? [['home', '/admin'], ['queue', '/admin/queue'], ['articles', '/admin/collections/articles'], ['articles2', '/admin/collections/articles?page=20&limit=20&search=网点'], ['issues', '/admin/collections/issues'], ['statistics', '/admin/statistics'], ['trend', '/admin/statistics/trend'], ['archive', '/admin/archive'], ['archive-q', '/admin/archive?q=曹杨'], ['deliveries', '/admin/collections/deliveries']] : [['home', '/admin'], ['articles', '/admin/collections/articles'], ['archive', '/admin/archive']]
    for (const [name, path] of paths) {
      const from = performance.now()
      const answer = await page.goto(office.web + path, { waitUntil: 'networkidle' }).catch((e: Error) => console.log(e.message))
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      console.log(role, width, name, answer && answer.status(), Math.round(performance.now() - from), 'ms', over > 0 ? `OVERFLOW ${over}` : '')
      await page.screenshot({ path: `/tmp/w14-three/${role}-${name}-${width}.png` })
    }
    await ctx.close()
  }
  await browser.close()
} finally { await office.stop() }
process.exit(0)
