import { chromium } from '@playwright/test'
import { readFileSync, writeFileSync, mkdirSync, statSync } from 'node:fs'
import pg from 'pg'
const [name, port, dir, pw] = process.argv.slice(2)
const base = `http://127.0.0.1:${port}`
const out = `/tmp/off/${name}`; mkdirSync(out, { recursive: true })
const log = `${dir}/postgres/server.log`
const dbPort = process.argv[6]
const own = readFileSync(`${dir}/postgres/made/password`, 'utf8').trim()
const db = new pg.Client({ connectionString: `postgres://jianbao:${own}@127.0.0.1:${dbPort}/postgres` })
await db.connect()
await db.query(`alter system set log_statement = 'all'`); await db.query('select pg_reload_conf()')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const result: Record<string, { count: number; tables: string[]; statements: string[] }> = {}
const first = async (page, list) => {
  await page.goto(base + list, { waitUntil: 'networkidle' })
  return page.locator('tbody a').first().getAttribute('href').catch(() => null)
}
for (const [who, pages] of Object.entries({
  sto: ['/admin', '/admin/collections/articles', '/admin/collections/articles/create', 'FIRST /admin/collections/articles?where[status][equals]=review', 'FIRST /admin/collections/articles?where[status][equals]=published', '/admin/account', '/admin/archive'],
  reviewer1: ['/admin', '/admin/queue', '/admin/collections/articles', 'FIRST /admin/collections/articles?where[status][equals]=review', '/admin/collections/issues', 'FIRST /admin/collections/issues?where[status][equals]=draft', 'FIRST /admin/collections/issues?where[status][equals]=review', 'FIRST /admin/collections/issues?where[status][equals]=published', '/admin/statistics', '/admin/collections/solicitations', '/admin/archive', '/admin/collections/media', '/admin/account'],
  admin: ['/admin', '/admin/globals/settings', '/admin/collections/recipients', '/admin/collections/companies', '/admin/collections/users', '/admin/collections/deliveries'],
})) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const r = await page.request.post(base + '/api/users/login', { data: { email: `${who}@jianbao.test`, password: pw }, headers: { 'User-Agent': await page.evaluate(() => navigator.userAgent) } })
  if (r.status() !== 200) throw new Error(`login ${who} ${r.status()}`)
  for (const asked of pages) {
    const path = asked.startsWith('FIRST ') ? await first(page, asked.slice(6)) : asked
    if (!path) { console.log('none', asked); continue }
    await page.goto(base + path, { waitUntil: 'networkidle' })
    await page.waitForTimeout(700)
    const from = statSync(log).size
    await page.goto(base + path, { waitUntil: 'networkidle' })
    await page.waitForTimeout(1200)
    const said = readFileSync(log).subarray(from).toString()
    const statements = said.split(/\n(?=\d{4}-\d\d-\d\d )/).filter((s) => /LOG: +(execute|statement)/.test(s)).map((s) => s.replace(/^.*?(?:execute [^:]*|statement): /s, '').replace(/\s+/g, ' '))
      .filter((s) => !/^(begin|commit|rollback|listen)/i.test(s))
    const tables = [...new Set(statements.flatMap((s) => [...s.matchAll(/(?:from|join|into|update) "?(?:public"?\."?)?([a-z_]+)"?/gi)].map(([, t]) => t!.toLowerCase())))].sort()
    result[`${who} ${asked}`] = { count: statements.length, tables, statements }
    await page.screenshot({ path: `${out}/${who}${asked.replace(/[^a-z]+/gi, '-')}.png`, fullPage: true })
  }
  await context.close()
}
await browser.close(); await db.query(`alter system reset log_statement`); await db.query('select pg_reload_conf()'); await db.end()
writeFileSync(`${out}/result.json`, JSON.stringify(result, null, 1))
for (const [k, v] of Object.entries(result)) console.log(String(v.count).padStart(4), k)
