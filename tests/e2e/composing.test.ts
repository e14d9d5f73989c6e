import type { Locator, Page } from '@playwright/test'
import { approve } from './support/approve'
import { issueInHand, save, take } from './support/desk'
import { expect, test } from './support/journey'
import { announcedMails, delivered } from './support/publishing'

// The warning led to: an entry of the demonstration that has no mailbox.
const WITHOUT_MAILBOX = '上海市交通委文明办'
// Told from those of an earlier run on the same office.
const SERIES = `网点见闻${Date.now() % 100_000}`
// Long enough together for more than one page, so that there is one to go to.
const TITLES = ['之一：巷口的代收点', '之二：雨天的绿色通道', '之三：夜班的热汤'].map(
  (title) => `${SERIES}${title}`,
)

test('an issue is put together by drag and keyboard, looked at, and followed until every mail is out', async ({
  logIn,
  look,
}) => {
  // The longest of the journeys: it waits for four renderings and all mails of an issue.
  test.slow()
  const editor = await logIn('reviewer1', { width: 1680, height: 1000 })
  for (const title of TITLES) await approve(editor, title)
  await editor.getByRole('button', { name: '新建一期' }).click()
  await editor.waitForURL(/\/issues\/\d+$/)
  const name = await issueInHand(editor)
  const list = editor.getByRole('region', { name: '本期稿件' })
  const pool = editor.getByRole('region', { name: '可选稿件' })
  await expect(list).toContainText('还没有稿件')
  await expect(findings(editor)).toContainText('至少一篇已采用的稿件')

  await pool.getByLabel('筛选可选稿件').fill(SERIES)
  await expect(pool.getByRole('listitem')).toHaveCount(TITLES.length)
  // Three articles: two by their buttons, one by drag onto the issue.
  for (let count = 0; count < 2; count += 1) {
    await pool.getByRole('button', { name: /^加入/ }).first().click()
    await expect(list.getByRole('listitem')).toHaveCount(count + 1)
  }
  await drag(editor, pool.getByRole('listitem').first(), list.getByRole('listitem').first())
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list).toContainText('已保存')
  const [first = '', second = '', third = ''] = await titles(list)

  // The third before the first by drag, and back to the end by keyboard.
  await drag(editor, handle(list, third), handle(list, first))
  await expect.poll(() => titles(list)).toEqual([third, first, second])
  await handle(list, third).focus()
  await editor.keyboard.press('Alt+ArrowDown')
  await expect(list).toContainText(`《${third}》移到第 2 篇，共 3 篇。`)
  await editor.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titles(list)).toEqual([first, second, third])

  await editor.getByRole('button', { name: `移出《${second}》` }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await editor.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => titles(list)).toEqual([first, second, third])
  await expect(list).toContainText('已保存')

  const preview = editor.getByRole('region', { name: '版面预览' })
  await expect(preview).toContainText('预览为最新内容', { timeout: 60_000 })
  await expect(preview).toContainText(/第 1 页，共 \d+ 页/)
  await expect(preview.locator('canvas').first()).toBeVisible()
  await list.getByRole('button', { name: third, exact: true }).click()
  await expect(preview).not.toContainText('第 1 页，')

  // A finding leads to its place, in a window of its own.
  const [recipient] = await Promise.all([
    editor.context().waitForEvent('page'),
    findings(editor)
      .getByRole('listitem')
      .filter({ hasText: WITHOUT_MAILBOX })
      .getByRole('link', { name: '打开报送单位' })
      .click(),
  ])
  await expect(recipient.getByRole('heading', { level: 1 })).toContainText(WITHOUT_MAILBOX)
  await recipient.close()

  await expect(editor.getByRole('link', { name: /^\d+ 处(留意|须改)$/ })).toBeVisible()

  // The table by quarter, and a number that looks like a slip.
  await editor.getByLabel('随本期刊印统计表').check()
  const quarters = editor.getByLabel('统计时段')
  await quarters.selectOption({ index: 1 })
  await expect(editor.getByLabel('起始日期')).toHaveValue(/-(01|04|07|10)-01$/)
  await expect(editor.getByRole('table', { name: '表内数字' })).toContainText('来稿数')
  const number = editor.getByLabel('第几期', { exact: true })
  const proper = await number.inputValue()
  await number.fill('88')
  await expect(editor.getByText(/期号一般应为第 \d+ 期/)).toBeVisible()
  await number.fill(proper)
  await expect(preview).toContainText('有未保存的修改')
  await save(editor)
  await expect(preview).not.toContainText('有未保存的修改')
  await expect(preview).toContainText('预览为最新内容', { timeout: 60_000 })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await look(editor, 'composing-wide')
  await editor.setViewportSize({ width: 1280, height: 800 })
  await look(editor, 'composing')
  await editor.setViewportSize({ width: 390, height: 844 })
  await look(editor, 'composing-phone')
  await editor.setViewportSize({ width: 1280, height: 800 })

  await take(editor, '送签')
  // From now on it is only read: as it will be printed.
  await expect(preview).toContainText(/第 1 页，共 \d+ 页/)
  await editor.getByRole('button', { name: /^稿件与检查/ }).click()
  await expect(list).toBeVisible()
  await expect(list).not.toContainText('已保存')
  await expect(editor.getByRole('button', { name: `移出《${first}》` })).toHaveCount(0)
  let total = 0
  await take(editor, '发布', async (dialog) => {
    await expect(dialog.getByRole('heading', { name: '发布后立即定稿，发出的邮件收不回来' })).toBeVisible()
    await expect(dialog).toContainText(name)
    await expect(dialog).toContainText('3 篇')
    await expect(dialog).toContainText(/页数\d+ 页/, { timeout: 60_000 })
    await expect(dialog).toContainText(/统计表\d+年/)
    await expect(dialog).toContainText(`${WITHOUT_MAILBOX}（没有邮箱）`)
    total = await announcedMails(editor)
    await look(editor, 'composing-publish-dialog')
  })
  await delivered(editor, { issue: name, total })
  await look(editor, 'composing-published')
})

function findings(page: Page): Locator {
  return page.getByRole('region', { name: '发布前检查' })
}

function handle(list: Locator, title: string): Locator {
  return list.getByRole('button', { name: new RegExp(`^移动《${escaped(title)}》`) })
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

async function titles(list: Locator): Promise<string[]> {
  return list.getByTitle('在预览中找到这一篇').allTextContents()
}

/** Takes hold of one element with the mouse and lets go over another, in steps as a hand does. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('nothing to drag')
  // Not on the middle, where a title's link may be.
  await page.mouse.move(start.x + 8, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + 20, start.y + start.height / 2 + 10, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 })
  await page.mouse.up()
}
