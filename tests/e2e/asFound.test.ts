import type { Locator, Page, Request } from '@playwright/test'
import { approve } from './support/approve'
import { expect, test } from './support/journey'
import { post } from './support/submitIssue'

const MARK = Date.now() % 100_000
const DESK = { width: 1366, height: 800 }

test.describe('what the server refuses', () => {
  test.use({ expectedError: /400|403/ })

  test('is said at the field and stays there, and of many that are not deleted it is said why', async ({
    logIn,
    look,
  }) => {
    const page = await logIn('reviewer1', DESK)
    await expect(page.getByRole('link', { name: '报送单位' })).toBeVisible()
    await page.goto('/admin/collections/recipients/create', {
      waitUntil: 'networkidle',
    })
    const typed = await holdAnswer(page)
    await page.getByLabel('印刷名称').fill(`误写单位${MARK}`)
    // A row is added while the server still answers what was typed before it.
    await typed.isAsked
    await page.getByRole('button', { name: '添加邮箱' }).click()
    typed.answer()
    const email = page.locator('#field-mailboxes__0__email')
    await email.pressSequentially('wrong＠x', { delay: 20 })
    const save = page.getByRole('button', { name: '保存', exact: true })
    await save.click()
    const fault = page.locator('.field-error', { hasText: '邮箱地址格式不对' })
    await expect(fault).toBeVisible()
    // As late as the answer to the last key comes.
    await page.waitForTimeout(3000)
    await expect(fault).toBeVisible()
    await expect(save).toBeEnabled()
    await look(page, 'as-found-refused')
    await email.fill('right@example.com')
    await save.click()
    await page.waitForURL(/\/recipients\/\d+$/)
    await expect(fault).toBeHidden()

    const list = '/admin/collections/articles?where[status][equals]=published&limit=10'
    await page.goto(list, { waitUntil: 'networkidle' })
    await page.locator('tbody input[type=checkbox]').first().check()
    await page.getByRole('button', { name: '删除', exact: true }).first().click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确认|确定|删除/ })
      .click()
    await expect(page.locator('.payload-toast-container')).toContainText('没有删除：这一份不能删除。')
  })
})

test('a column that was chosen is there on the next page, too', async ({ logIn }) => {
  const page = await logIn('reviewer1', DESK)
  await page.goto('/admin/collections/articles?limit=5', {
    waitUntil: 'networkidle',
  })
  await page.getByRole('button', { name: '显示的列' }).click()
  const heading = page.locator('thead').getByText('所在期')
  await expect(async () => {
    // The choice of an earlier journey is kept; on a slow machine the first click may come before its list is ready.
    if (!(await heading.isVisible())) await page.getByRole('checkbox', { name: '所在期' }).click()
    await expect(heading).toBeVisible({ timeout: 5000 })
  }).toPass()
  await page.getByRole('button', { name: '下一页' }).first().click()
  await page.waitForURL(/page=2/)
  await expect(heading).toBeVisible()
})

test('who has an article open is seen before typing', async ({ logIn, look }) => {
  const [one, other] = [await logIn('reviewer1'), await logIn('reviewer2')]
  const address = `/admin/collections/articles/${await firstWaiting(one)}`
  await one.goto(address, { waitUntil: 'networkidle' })
  // What is typed before the form is ready is not its own yet.
  await expect(one.locator('form[data-form-ready="true"]').first()).toBeVisible()
  await one.getByLabel(/^标题/).press('End')
  await one.keyboard.type('改')
  await expect(one.getByLabel(/^标题/)).toHaveValue(/改$/)
  // It is held with the form's next word to the server.
  await expect(async () => {
    await other.goto(address)
    await expect(other.getByRole('dialog')).toContainText('reviewer1@jianbao.test 正在编辑', {
      timeout: 15_000,
    })
  }).toPass({ timeout: 90_000 })
  await expect(other.getByRole('dialog')).toContainText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/)
  await look(other, 'article-held')
  await other.goto('/admin/collections/articles?where[status][equals]=review')
  await expect(other.getByRole('button', { name: 'reviewer1@jianbao.test 正在编辑' }).first()).toBeVisible()
  await look(other, 'articles-held')
  // It would be held for minutes: nobody who comes after this journey is told to wait.
  const released = await one.evaluate(async () => {
    const own = '/api/payload-locked-documents?where[id][exists]=true'
    return (await fetch(own, { method: 'DELETE' })).status
  })
  expect(released).toBe(200)
})

test('several articles are added at once; a drag to the end of a long list scrolls it alone; on a phone it comes first', async ({
  logIn,
}) => {
  const page = await logIn('reviewer1', DESK)
  const all = 11
  for (let n = 1; n <= all; n += 1) await approve(page, `长名单${MARK}之${n}`)
  const { id } = await post(page, '/api/issues', { date: '2026-03-20' })
  await page.goto(`/admin/collections/issues/${id}`)
  // Its name is not cut in the path above it, and what tells it from others is one line.
  await expect(page.locator('.step-nav__last')).toContainText('2026年3月20日')
  expect(await page.locator('.step-nav__last').evaluate((last) => last.scrollWidth - last.clientWidth)).toBe(
    0,
  )
  const { y } = await boxOf(page.locator('#field-series'))
  expect((await boxOf(page.locator('#field-status'))).y).toBe(y)
  const pool = page.getByRole('region', { name: '可选稿件' })
  const list = page.getByRole('region', { name: '本期稿件' })
  await pool.getByLabel('筛选可选稿件').fill(`长名单${MARK}`)
  await expect(pool.getByRole('listitem')).toHaveCount(all)
  for (const box of await pool.getByRole('checkbox').all()) await box.check()
  await pool.getByRole('button', { name: `加入选中的 ${all} 篇` }).click()
  await expect(list.getByRole('listitem')).toHaveCount(all)
  await expect(list).toContainText('已保存')
  const titles = () => list.getByTitle('在预览中找到这一篇').allTextContents()
  const before = await titles()
  // What the check finds makes the page longer.
  await expect(page.getByText('正在检查…')).toHaveCount(0)

  const rows = list.getByRole('list')
  // Below the bar that stays on top.
  await rows.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 120))
  const stood = await places(page, rows)
  await takeFirst(page, list)
  const end = await boxOf(rows)
  await page.mouse.move(900, Math.min(end.y + end.height, 790) - 8, { steps: 12 })
  await expect.poll(async () => (await places(page, rows)).list).toBeGreaterThan(stood.list + 50)
  expect((await places(page, rows)).page).toBe(stood.page)
  // As much as the window shows: for a picture of the whole page it would change its size, which ends the drag.
  await page.screenshot({ path: 'test-results/screens/as-found-dragging.png' })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(() => places(page, rows)).toEqual(stood)
  expect(await titles()).toEqual(before)

  await takeFirst(page, list)
  await page.mouse.move(5, 5, { steps: 10 })
  await page.mouse.up()
  expect(await titles()).toEqual(before)

  await page.setViewportSize({ width: 390, height: 844 })
  await expect
    .poll(async () => (await boxOf(list)).y - (await boxOf(page.getByLabel('第几期', { exact: true }))).y)
    .toBeLessThan(0)
})

/** Takes hold of the first article, and moves it a little. */
async function takeFirst(page: Page, list: Locator): Promise<void> {
  const { x, y } = await boxOf(list.getByRole('button', { name: /^移动/ }).first())
  await page.mouse.move(x + 5, y + 5)
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 30, { steps: 4 })
}

async function boxOf(element: Locator): Promise<{ x: number; y: number; height: number }> {
  const box = await element.boundingBox()
  if (!box) throw new Error('not on the screen')
  return box
}

async function places(page: Page, rows: Locator): Promise<{ list: number; page: number }> {
  return {
    list: await rows.evaluate((element) => element.scrollTop),
    page: await page.evaluate(() => window.scrollY),
  }
}

async function firstWaiting(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/articles?depth=0&limit=1&where[status][equals]=review')
    return ((await answer.json()) as { docs: { id: number }[] }).docs[0]?.id
  })
}

/** Holds the first question about the form of a page until `answer` is called. */
async function holdAnswer(page: Page): Promise<{ isAsked: Promise<unknown>; answer: () => void }> {
  const isForm = (request: Request) =>
    request.method() === 'POST' && request.headers()['next-action'] !== undefined
  const isAsked = page.waitForRequest(isForm)
  let answer = () => {}
  const isHeld = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/create', async (route) => {
    if (isForm(route.request())) await isHeld
    await route.continue()
  })
  return { isAsked, answer }
}
