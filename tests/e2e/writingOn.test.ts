import type { Locator, Page } from '@playwright/test'
import { PASSWORD } from './support/addresses'
import { take, typeBody } from './support/desk'
import { expect, test } from './support/journey'

const WIDTHS = [
  ['desktop', { width: 1366, height: 800 }, 'zto'],
  ['phone', { width: 390, height: 844 }, 'jt'],
] as const

for (const [name, size, who] of WIDTHS) {
  test(`an article is one page from the first letter to its submission (${name})`, async ({
    logIn,
    look,
  }) => {
    const title = `从头到尾一个页面 ${Date.now() % 100_000}`
    const page = await logIn(who, size)
    await page.getByRole('link', { name: '写稿' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('（未填标题）')
    await page.getByLabel('标题').fill(title)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await typeBody(page, ['第一句。'])
    await expect(page.getByText(/已自动保存 \d\d:\d\d/)).toBeVisible()
    await expect(page).toHaveURL(/\/articles\/\d+$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('button', { name: '提交审核' })).toBeVisible()
    await look(page, `writing-on-${name}`)
    const address = page.url()

    // The caret is where it was: what is typed now goes on from there.
    await page.keyboard.insertText('第二句。')
    await expect(editorOf(page)).toContainText('第一句。第二句。')
    await page.getByLabel('标题').fill(`${title}（改）`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title}（改）`)

    // The heading does not wait for the server; other pages do.
    await expect.poll(() => storedTitle(page, address)).toBe(`${title}（改）`)

    // A second tab, and the way away and back, show the same.
    const second = await page.context().newPage()
    await second.goto(address)
    await expect(second.getByLabel('标题')).toHaveValue(`${title}（改）`)
    await expect(editorOf(second)).toContainText('第一句。第二句。')
    await expect(second.getByRole('button', { name: '提交审核' })).toBeVisible()
    await second.close()
    await page.goto('/admin')
    await page.goBack()
    await expect(page.getByLabel('标题')).toHaveValue(`${title}（改）`)
    await expect(page).toHaveURL(address)

    await take(page, '提交审核')
    await expect(page).toHaveURL(address)
  })
}

test('the way back within the panel leads to the article, not to an empty page', async ({ logIn }) => {
  const title = `离开又回来 ${Date.now() % 100_000}`
  const page = await logIn('yunda')
  await page.getByRole('link', { name: '写稿' }).click()
  await page.getByLabel('标题').fill(title)
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  const address = page.url()
  await page.locator('.step-nav').getByRole('link', { name: '稿件', exact: true }).click()
  await page.waitForURL(/\/articles(\?.*)?$/)
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await expect(page.getByRole('button', { name: '提交审核' })).toBeVisible()
})

test.describe('whose session ends in mid-sentence', () => {
  test.use({ expectedError: /40[13]/ })
  test('logs in on the page and writes on, and not one letter is lost', async ({ logIn, look }) => {
    const page = await logIn('sto')
    const title = `登录断了接着写 ${Date.now() % 100_000}`
    await page.getByRole('link', { name: '写稿' }).click()
    await page.getByLabel('标题').fill(title)
    await typeBody(page, ['开头。'])
    await expect(page.getByText(/已自动保存/)).toBeVisible()
    await endSession(page)

    await page.keyboard.type('半句话还没')
    const login = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
    await expect(login).toBeVisible()
    // The login does not take what is typed.
    await page.keyboard.type('写完，接着写。')
    await expect(editorOf(page)).toContainText('开头。半句话还没写完，接着写。')
    const state = page.getByText(/没有保存：/)
    await expect(state).toContainText('登录已结束')
    await expect(state).not.toContainText('权')
    await look(page, 'writing-on-login')
    await login.getByLabel('密码').fill('not the password')
    await login.getByRole('button', { name: '登录' }).click()
    await expect(login.getByRole('alert')).toContainText('密码')
    await login.getByLabel('密码').fill(PASSWORD)
    await login.getByRole('button', { name: '登录' }).click()
    await expect(login).toHaveCount(0)
    await expect(page.getByText(/已自动保存/)).toBeVisible()
    await page.reload()
    await expect(editorOf(page)).toContainText('开头。半句话还没写完，接着写。')
  })
})

test('who comes back after the session ran out by the clock finds the page and a login on it', async ({
  logIn,
}) => {
  const page = await logIn('sto')
  await page.clock.install()
  await page.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
  await page.getByLabel('标题').fill(`隔夜的页面 ${Date.now() % 100_000}`)
  await typeBody(page, ['昨天写的。'])
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  // It has become the article's page: what is loaded for that takes time which the leap below does not give.
  await expect(page).toHaveURL(/\/articles\/\d+$/)
  await expect(page.getByRole('button', { name: '提交审核' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const address = page.url()
  const left = await page.evaluate(async () => {
    const { exp } = (await (await fetch('/api/users/me')).json()) as { exp: number }
    return exp * 1000 - Date.now()
  })
  // To the last seconds in one leap, and through them second by second.
  await page.clock.fastForward(left - 10_000)
  await page.clock.runFor(20_000)
  const login = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
  await login.getByLabel('密码').fill(PASSWORD)
  await login.getByRole('button', { name: '登录' }).click()
  await expect(login).toHaveCount(0)
  await expect(page).toHaveURL(address)
  await typeBody(page, ['今天接着写。'])
  await expect(editorOf(page)).toContainText('昨天写的。今天接着写。')
})

test.describe('whose network is gone for a minute', () => {
  test.use({ expectedError: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ })
  test('is told so, and finds the text saved by itself afterwards', async ({ logIn }) => {
    const page = await logIn('yto')
    const context = page.context()
    await page.clock.install()
    await page.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
    await page.getByLabel('标题').fill(`断网一分钟 ${Date.now() % 100_000}`)
    await typeBody(page, ['断网之前。'])
    await expect(page.getByText(/已自动保存/)).toBeVisible()
    await context.setOffline(true)
    await typeBody(page, ['断网之中。'])
    await expect(page.getByText(/没有保存：没有网络.*网络恢复后会自动保存/)).toBeVisible()
    await page.clock.runFor(60_000)
    await expect(page.getByText(/没有保存：没有网络/)).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText(/已自动保存/)).toBeVisible()
    await page.reload()
    await expect(editorOf(page)).toContainText('断网之前。断网之中。')
  })
})

test('who closes the laptop in mid-sentence goes on on the phone', async ({ logIn }) => {
  const title = `合上电脑用手机 ${Date.now() % 100_000}`
  const laptop = await logIn('zto', { width: 1366, height: 800 })
  await laptop.getByRole('link', { name: '写稿' }).click()
  await laptop.getByLabel('标题').fill(title)
  await typeBody(laptop, ['电脑上的第一句。'])
  await expect(laptop.getByText(/已自动保存/)).toBeVisible()
  await laptop.keyboard.insertText('合上之前的半句')
  await laptop.close()

  const phone = await logIn('zto', { width: 390, height: 844 })
  const line = phone.getByRole('listitem').filter({ hasText: title })
  await line.getByRole('link', { name: '继续写' }).click()
  await expect(phone.getByLabel('标题')).toHaveValue(title)
  await expect(editorOf(phone)).toContainText('电脑上的第一句。合上之前的半句')
  await expect(phone.getByRole('button', { name: '提交审核' })).toBeVisible()
  await typeBody(phone, ['，手机上写完。'])
  await expect(phone.getByText(/已自动保存/)).toBeVisible()
  await take(phone, '提交审核')
})

async function storedTitle(page: Page, address: string): Promise<string> {
  return page.evaluate(
    async (id) => (await (await fetch(`/api/articles/${id}?depth=0`)).json()).title,
    /\d+$/.exec(address)?.[0],
  )
}

function editorOf(page: Page): Locator {
  return page.locator('[data-lexical-editor="true"]')
}

/** Logs out in another window of the same browser, which says nothing to this page. */
async function endSession(page: Page): Promise<void> {
  const other = await page.context().newPage()
  await other.goto('/favicon.ico')
  const status = await other.evaluate(
    async () => (await fetch('/api/users/logout', { method: 'POST' })).status,
  )
  expect(status).toBe(200)
  await other.close()
}
