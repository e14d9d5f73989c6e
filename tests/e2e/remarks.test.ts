import type { Locator, Page } from '@playwright/test'
import { take, typeBody } from './support/desk'
import { expect, test } from './support/journey'

const PHONE = { width: 390, height: 844 }

test('a reviewer marks a passage and returns the article', async ({ logIn, look }) => {
  const author = await logIn('yunda', PHONE)
  await author.goto('/admin/collections/articles/create')
  await author.getByLabel('标题').fill(`要批注的稿件 ${Date.now() % 100_000}`)
  await typeBody(author, ['首段说明情况。', '共有十三人参加培训。'])
  await expect(author.getByText(/已自动保存/)).toBeVisible()
  await take(author, '提交审核')
  const address = author.url()

  await test.step('on a telephone the button is in reach, wherever the text is', async () => {
    const phone = await logIn('reviewer2', PHONE)
    await phone.goto(address, { waitUntil: 'networkidle' })
    await select(phone, '首段说明')
    const button = phone.getByRole('button', { name: '批注这一处' })
    await expect(button).toBeInViewport()
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await button.click()
    const dialog = phone.getByRole('dialog', { name: '批注' })
    await expect(dialog).toContainText('首段说明')
    await dialog.getByRole('button', { name: '取消' }).click()
    await phone.close()
  })

  const reviewer = await logIn('reviewer1', { width: 1366, height: 800 })
  const remarks = (page: Page) => page.getByRole('region', { name: /^批注/ })
  await test.step('the reviewer marks what is selected and nothing else', async () => {
    await reviewer.goto(address, { waitUntil: 'networkidle' })
    // What is clicked before the page's scripts have taken hold is lost.
    await expect(async () => {
      await reviewer.getByRole('button', { name: '批注选中的文字' }).click()
      await expect(reviewer.getByText('请先在正文里选中要批注的文字').first()).toBeVisible({ timeout: 2_000 })
    }).toPass()
    const beside = reviewer.getByRole('button', { name: '批注这一处' })
    await expect(beside).toHaveCount(0)
    await select(reviewer, '十三人')
    await expect(beside).toBeVisible()
    expect(await distance(reviewer, beside)).toBeLessThan(80)
    await look(reviewer, 'remarks-selected')
    await beside.click()
    const dialog = reviewer.getByRole('dialog', { name: '批注' })
    await expect(dialog).toContainText('十三人')
    await dialog.getByLabel('批注内容').fill('通知里写的是十二人，请核对。')
    await look(reviewer, 'remarks-dialog')
    await dialog.getByRole('button', { name: '保存批注' }).click()
    await expect(remarks(reviewer)).toContainText('1 条待处理')
    await expect(remarks(reviewer)).toContainText('通知里写的是十二人，请核对。')
    await look(reviewer, 'remarks-desktop')
    await take(reviewer, '退回修改', (question) =>
      question.getByRole('textbox', { name: '理由' }).fill('请看批注。'),
    )
  })
})

/** How far a button is from the end of what is selected, in px. */
async function distance(page: Page, button: Locator): Promise<number> {
  const end = await page.evaluate(() => {
    const { right, bottom } = window.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
    return { right, bottom }
  })
  const box = await button.boundingBox()
  return Math.hypot((box?.x ?? Infinity) - end.right, (box?.y ?? Infinity) - end.bottom)
}

/** Selects a passage as a hand does, by the browser's own selection. */
async function select(page: Page, passage: string): Promise<void> {
  await page.locator('[data-lexical-editor="true"] p', { hasText: passage }).evaluate((block, words) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const node = walker.nextNode()
    const start = node?.textContent?.indexOf(words) ?? -1
    if (node && start >= 0) window.getSelection()?.setBaseAndExtent(node, start, node, start + words.length)
  }, passage)
}
