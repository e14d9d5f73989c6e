import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { request as secureRequest } from 'node:https'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { Browser, Page } from '@playwright/test'
import pg from 'pg'
import { catcherAddress, catcherUrl } from '../../scripts/catcher/catcherAddress'
import { ensureDatabase } from '../../scripts/database/ensureDatabase'
import { freePort } from '../../scripts/process/ports'
import { startChild, type Child } from '../../scripts/process/startChild'
import { addresses, PASSWORD } from './support/addresses'
import { CLIENT, startOidcProvider, type TestProvider } from '../support/oidcProvider'
import { expect, fillLogin, test, type Look } from './support/journey'
import { hasNginx, startNginx } from './support/nginx'

const { dataDir, web: demonstration } = addresses()
/** Opened for these journeys, and the one that may log in by its password here. */
const WHO = `proxy-${Date.now()}`
const GIVEN = 'given-by-the-office'
const OWN = 'only-known-to-myself'

test.skip(!hasNginx(), 'nginx is not installed: deploy/nginx.conf is not tried')
test.skip(!dataDir, 'the office was named from outside: its data are not at hand')

let office: { url: string; port: number; web: number }
let child: Child
let provider: TestProvider
const lines: string[] = []
const complaints = () => lines.filter((line) => line.includes('web.other_origin'))

test.beforeAll(async () => {
  const [port, web] = [await freePort(), await freePort()]
  office = { url: `https://localhost:${port}`, port, web }
  provider = await startOidcProvider({ office: office.url })
  const { url } = await ensureDatabase({ dataDir: dataDir ?? '' })
  await openAccount(url)
  child = startChild({
    words: ['--import', 'tsx', 'scripts/start.ts'],
    env: {
      ...process.env,
      // The test runner's: beside NO_COLOR Node remarks on it in a line of its own.
      FORCE_COLOR: undefined,
      DATABASE_URL: url,
      SMTP_URL: catcherUrl(await catcherAddress(dataDir ?? '')),
      MAIL_FROM: '简报编辑部 <jianbao@jianbao.test>',
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: await readFile(join(dataDir ?? '', 'payload-secret'), 'utf8'),
      SERVER_URL: office.url,
      PORT: String(web),
      CLIENT_ADDRESS_HEADER: 'X-Real-IP',
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_PASSWORD_ACCOUNT: `${WHO}@jianbao.test`,
    },
    onLine: (line) => lines.push(line),
    patienceMs: 20_000,
  })
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${web}/api/health`).then(
          ({ ok }) => ok,
          () => lines.join('\n'),
        ),
      { timeout: 120_000 },
    )
    .toBe(true)
})

test.afterAll(async () => {
  await child?.stop()
  await provider?.close()
})

async function openAccount(database: string): Promise<void> {
  const send = async (path: string, body: object, token?: string) => {
    const answer = await fetch(`${demonstration}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
      body: JSON.stringify(body),
    })
    expect([path, answer.ok]).toEqual([path, true])
    return (await answer.json()) as { token?: string }
  }
  const { token } = await send('users/login', { email: 'admin@jianbao.test', password: PASSWORD })
  const account = { name: '代理后面的同事', email: `${WHO}@jianbao.test`, role: 'reviewer', password: GIVEN }
  await send('users', account, token)
  // As 初始密码须更改 has it, which the demonstration has off.
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query('update users set must_change_password = true where email = $1', [account.email])
  await client.end()
}

/** By its password the one account that has kept it. */
async function enter(browser: Browser): Promise<Page> {
  const page = await tryPassword(browser, { who: WHO, password: OWN })
  await page.waitForURL('/admin')
  return page
}

/** With the password that the office gave, which is changed before anything else, at whatever address. */
async function enterFirst(browser: Browser, look: Look): Promise<Page> {
  const page = await tryPassword(browser, { who: WHO, password: GIVEN })
  const form = page.getByRole('heading', { name: '请先设置自己的密码' })
  await expect(form).toBeVisible()
  await page.goto('/admin/collections/articles?limit=10')
  await expect(form).toBeVisible()
  await look(page, 'proxy-first-password')
  await page.getByLabel('当前密码').fill(GIVEN)
  for (const label of ['新密码', '再填一次新密码']) await page.getByLabel(label, { exact: true }).fill(OWN)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await expect(form).toHaveCount(0)
  await page.goto('/admin/collections/articles')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('稿件')
  return page
}

async function tryPassword(browser: Browser, entry: { who: string; password: string }): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: office.url })
  const page = await context.newPage()
  await page.goto('/admin/login')
  await expect(page.getByRole('link', { name: '统一身份认证登录' })).toBeVisible()
  await expect(page.getByLabel('密码')).toBeHidden()
  await page.getByText('用密码登录（只限一个应急账号）').click()
  await fillLogin(page, entry)
  return page
}

/** Everybody else's password is closed, right as it is. */
async function expectPasswordClosed(browser: Browser, look: Look): Promise<void> {
  const page = await tryPassword(browser, { who: 'reviewer2', password: PASSWORD })
  await expect(page.getByText(/这里不用密码登录，请在登录页点/).first()).toBeVisible()
  await look(page, 'login-password-closed')
  await expect(page).toHaveURL(/\/admin\/login/)
  await page.context().close()
}

/** From another site and back: the session's cookie is strict, and there all the same. */
async function enterByProvider(browser: Browser, look: Look): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: office.url })
  const page = await context.newPage()
  provider.logIn({ subject: 'of-the-journey', email: 'reviewer2@jianbao.test', isVerified: true })
  await page.goto('/admin/collections/articles')
  await look(page, 'login-provider')
  await page.getByRole('link', { name: '统一身份认证登录' }).click()
  await page.waitForURL('/admin/collections/articles')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('稿件')
  await page.goto('/api/users/oidc/callback?code=x&state=y')
  await look(page, 'login-provider-refused')
  await page.getByRole('link', { name: '回到登录页' }).click()
  await page.waitForURL('/admin')
  await context.close()
}

/** Pages lead to https; what programs ask for is refused, so that a password in clear is noticed. Nothing is echoed. */
async function expectNothingInClear(plainPort: number): Promise<void> {
  const ask = async (path: string) => {
    const { status, headers } = await fetch(`http://127.0.0.1:${plainPort}${path}`, { redirect: 'manual' })
    return [status, headers.get('location')?.split(':')[0]]
  }
  expect(await ask('/admin/login')).toEqual([301, 'https'])
  expect(await ask('/api/users/me')).toEqual([403, undefined])
  const trace = request({ host: '127.0.0.1', port: plainPort, path: '/', method: 'TRACE' }).end()
  const [answer] = (await once(trace, 'response')) as [IncomingMessage]
  answer.resume()
  expect(answer.statusCode).toBe(405)
}

/** What nginx itself refuses is said as the office says it: Payload's forms show such an answer. */
async function expectTooLargeSaid(port: number): Promise<void> {
  const asked = secureRequest({
    ...{ host: 'localhost', port, path: '/api/media', method: 'POST', rejectUnauthorized: false },
    headers: { 'Content-Length': 26 * 1024 * 1024 },
  })
  asked.flushHeaders()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  expect(answer.statusCode).toBe(413)
  expect(answer.headers['content-type']).toBe('application/json')
  expect(await json(answer)).toEqual({
    errors: [{ message: '发来的内容超过 20 MB，没有接收。请压缩图片或删减内容后再试。' }],
  })
  asked.destroy()
}

/** Writes a title into a new article: Payload makes what the form shows by server actions. Gives the status of the first. */
async function actionStatus(page: Page): Promise<number> {
  const answer = page.waitForResponse((response) => 'next-action' in response.request().headers())
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('标题').first().fill('从代理后面写来')
  return (await answer).status()
}

test('through nginx as documented people log in and their forms work, on any port', async ({
  browser,
  look,
}) => {
  const plainPort = await freePort()
  const stop = await startNginx({ ...office, plainPort })
  try {
    const page = await enterFirst(browser, look)
    expect(await actionStatus(page)).toBe(200)
    await expectNothingInClear(plainPort)
    await expectTooLargeSaid(office.port)
    const cookies = await page.context().cookies()
    expect(cookies.find(({ name }) => name === '__Host-payload-token')).toMatchObject({
      secure: true,
      httpOnly: true,
    })
    expect(complaints()).toEqual([])
    expect(
      lines.filter((line) => !line.startsWith('{')),
      'production logs JSON',
    ).toEqual([])
    await page.context().close()
    await expectPasswordClosed(browser, look)
    await enterByProvider(browser, look)
  } finally {
    await stop()
  }
})

test('while no web process answers people are told so in words of theirs', async ({ browser, look }) => {
  const port = await freePort()
  const stop = await startNginx({ port, plainPort: await freePort(), web: await freePort() })
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      baseURL: `https://localhost:${port}`,
      viewport: { width: 390, height: 844 },
    })
    const page = await context.newPage()
    const answer = await page.goto('/admin/collections/articles')
    expect([answer?.status(), answer?.headers()['retry-after']]).toEqual([502, '10'])
    await expect(page.getByRole('heading', { name: '系统正在启动或升级' })).toBeVisible()
    await look(page, 'proxy-away')
    await context.close()
  } finally {
    await stop()
  }
})

test('a proxy that loses the port is told of once, and stops nobody', async ({ browser }) => {
  const change: [string, string][] = [['Host $http_host', 'Host $host']]
  const stop = await startNginx({ ...office, plainPort: await freePort(), change })
  try {
    const page = await enter(browser)
    expect(await actionStatus(page)).toBe(200)
    expect(complaints()).toHaveLength(1)
    // As production logs it, for a program to read.
    expect(JSON.parse(complaints()[0] ?? '')).toMatchObject({
      event: 'web.other_origin',
      note: expect.stringContaining('proxy_set_header Host $http_host;'),
    })
    await page.context().close()
  } finally {
    await stop()
  }
})
