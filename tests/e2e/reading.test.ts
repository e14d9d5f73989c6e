import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { addresses } from './support/addresses'
import { openFromHome, take } from './support/desk'
import { mailsWith } from './support/inbox'
import { expect, test } from './support/journey'
import { announcedMails, delivered, fileOf, subjectOf } from './support/publishing'

const ISSUE = '2026年第1期（总第536期）'
const WIDTHS = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desk', width: 1280, height: 800 },
]

test('the demonstration issue has been mailed', async ({ logIn }) => {
  if ((await mailsWith(subjectOf(ISSUE))).length > 0) return
  const page = await logIn('reviewer2')
  await openFromHome(page, ISSUE)
  let total = 0
  await take(page, '发布', async () => {
    total = await announcedMails(page)
  })
  await delivered(page, { issue: ISSUE, total })
})

for (const { name, ...viewport } of WIDTHS) {
  test(`a recipient goes from the mail to the page to the PDF: ${name}`, async ({ visit, look }) => {
    const [mail] = await mailsWith(subjectOf(ISSUE))
    const inbox = await visit(viewport)
    await inbox.goto(`${addresses().inbox}/messages/${mail?.id}`)
    await look(inbox, `reading-mail-${name}`)
    // Once more without the frame, in which no script may run: not axe's either.
    const alone = await visit(viewport)
    const body = await inbox.request.get(`${addresses().inbox}/messages/${mail?.id}/body`)
    await alone.setContent(await body.text())
    await look(alone, `reading-mail-alone-${name}`)
    const button = inbox.frameLocator('iframe').getByRole('link', { name: '在线阅读本期' })
    const [page] = await Promise.all([inbox.context().waitForEvent('page'), button.click()])
    await expect(page).toHaveURL(/\/read\/[\w-]{43}$/)
    await expect(page).toHaveTitle(new RegExp(`^${ISSUE.replace(/[（）]/g, '.')}`))
    await look(page, `reading-page-${name}`)
    await expectNoSidewaysScroll(page)
    const headers = (await page.request.get(page.url())).headers()
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' })
    expect(await page.locator('script').count()).toBe(0)

    const contents = page.getByRole('navigation', { name: '本期目录' })
    const last = contents.getByRole('link').last()
    await last.click()
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport()
    await expect(page.getByRole('columnheader', { name: '刊用数' })).toBeVisible()
    for (const image of await page.locator('figure img').all()) {
      await image.scrollIntoViewIfNeeded()
      await expect
        .poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth))
        .toBeGreaterThan(0)
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载本期 PDF' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`${fileOf(ISSUE).replace(/[（）.]/g, '.')}$`))
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test(`an author finds in the archive what a word of two characters stands in: ${name}`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn('yto', viewport)
    await page.goto('/admin/archive')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('往期简报')
    await page.getByRole('link', { name: /^2025年（/ }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('2025年第24期')
    await look(page, `archive-year-${name}`)
    await expectNoSidewaysScroll(page)

    await page.getByRole('searchbox').fill('驿站')
    await page.getByRole('button', { name: '查找' }).click()
    await expect(page.getByRole('status').filter({ hasText: '找到' })).toContainText(/找到 \d+ 篇/)
    await expect(page.locator('mark').first()).toHaveText('驿站')
    await look(page, `archive-found-${name}`)
    await expectNoSidewaysScroll(page)

    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('ol h2').getByRole('link').first().click(),
    ])
    await expect(opened).toHaveURL(/\/api\/archive\/\d+\/read#a\d+$/)
    await expect(opened.locator(new URL(opened.url()).hash)).toBeInViewport()
    await look(opened, `archive-reading-${name}`)
  })
}

test.describe('a link that the office has replaced', () => {
  test.use({ expectedError: /^console: .*410/ })

  test('says so kindly, and the new one works', async ({ logIn, visit, look }) => {
    const office = await logIn('reviewer1')
    await office.goto('/admin/collections/issues?sort=totalNumber')
    const [download] = await Promise.all([
      office.waitForEvent('download'),
      office.locator('tbody').getByRole('link', { name: '下载 PDF' }).first().click(),
    ])
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
    await office.locator('tbody').getByRole('link').first().click()
    const panel = office.getByRole('region', { name: '发布情况' })
    const link = panel.getByRole('link', { name: '打开在线阅读页' })
    const before = (await link.getAttribute('href')) ?? ''
    await look(office, 'reading-link-panel')
    await panel.getByRole('button', { name: '更换链接' }).click()
    await office.getByRole('dialog').getByRole('button', { name: '更换链接' }).click()
    await expect(link).not.toHaveAttribute('href', before)
    const reader = await visit({ width: 390, height: 844 })
    await reader.goto(before)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('这个阅读链接已停用')
    await look(reader, 'reading-replaced')
    await reader.goto((await link.getAttribute('href')) ?? '')
    await expect(reader.getByRole('navigation', { name: '本期目录' })).toBeVisible()
  })
})

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(content, 'width of the page').toBeLessThanOrEqual(window ?? 0)
}
