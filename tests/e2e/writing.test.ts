import type { Page } from '@playwright/test'
import { openFromHome, save, take, typeBody } from './support/desk'
import { expect, test } from './support/journey'

test('who saves before the page has asked the server about the form keeps writing', async ({ logIn }) => {
  const author = await logIn('zto')
  const title = `保存得比页面快 ${Date.now() % 100_000}`
  await author.getByRole('link', { name: '写稿' }).click()
  await author.getByLabel('标题').fill(title)
  await save(author)
  await author.waitForURL(/\/articles\/\d+$/)
  await author.waitForLoadState('networkidle')
  const asked: Promise<void>[] = []
  let saved = () => {}
  const isSaved = new Promise<void>((resolve) => (saved = resolve))
  // A slow line, for what the form asks only.
  await author.route(/\/articles\/(?:\d+|create)$/, async (route) => {
    if (!('next-action' in route.request().headers())) return route.continue()
    const answered = isSaved.then(() => route.continue())
    asked.push(answered)
    await answered
  })
  await typeBody(author, ['先写下这一句。'])
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  // Not told by the page's word, which still stands there from the first time.
  const done = author.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await author.getByRole('button', { name: '保存', exact: true }).click()
  await done
  const answer = author.waitForResponse((response) => 'next-action' in response.request().headers())
  saved()
  await answer
  await author.waitForLoadState('networkidle')
  await expect(author.getByRole('dialog')).toHaveCount(0)
  await take(author, '提交审核')
})

test.describe('a file that is no Word file', () => {
  test.use({ expectedError: /400/ })
  test('is refused with advice', async ({ logIn }) => {
    const page = await atHome(await logIn('yunda'))
    await page
      .getByLabel('选择 Word 文件')
      .setInputFiles({ name: '旧稿.docx', mimeType: '', buffer: Buffer.from('不是') })
    await expect(page.getByRole('dialog', { name: '没有导入' })).toContainText('另存为')
  })
})

test.describe('two people with one article open', () => {
  test.use({ expectedError: /409/ })
  test('the later one keeps the text and decides', async ({ logIn, look }) => {
    const author = await logIn('zto')
    const title = `同一篇稿件两个窗口 ${Date.now() % 100_000}`
    await author.getByRole('link', { name: '写稿' }).click()
    await author.getByLabel('标题').fill(title)
    await typeBody(author, ['第一段。'])
    await expect(author.getByText(/已自动保存/)).toBeVisible()
    const other = await logIn('zto')
    await openFromHome(other, title).catch(() => undefined)
    await typeBody(other, ['另一个窗口写的。'])
    await expect(other.getByText(/已自动保存/)).toBeVisible()
    await typeBody(author, ['这边也在写。'])
    const warning = author.getByRole('alert').filter({ hasText: '不会丢' })
    await expect(warning).toBeVisible()
    await warning.getByRole('button', { name: '对照两份内容' }).click()
    const both = author.getByRole('dialog', { name: '两份内容' })
    await expect(both).toContainText('另一个窗口写的。')
    await expect(both).toContainText('这边也在写。')
    await look(author, 'writing-two-windows')
    await both.getByRole('button', { name: '用我的保存' }).click()
    await expect(warning).toHaveCount(0)
    await expect(author.getByText(/已自动保存/)).toBeVisible()
    await other.reload()
    await expect(other.locator('[data-lexical-editor="true"]')).toContainText('这边也在写。')
  })
})

/** Home anew: after a login Payload draws the page once more, and a file chosen in between is chosen on the old one. */
async function atHome(page: Page): Promise<Page> {
  await page.goto('/admin', { waitUntil: 'networkidle' })
  return page
}
