import { typeBody } from './support/desk'
import { expect, test } from './support/journey'

for (const [name, size] of [
  ['desktop', { width: 1366, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`an author sees how the article would print, with what was typed last (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn('sf', size)
    await page.goto('/admin/collections/articles/create')
    await page.getByLabel('标题').fill(`看排版的稿件 ${Date.now() % 100_000}`)
    await typeBody(page, ['正文第一段。'])
    const saved = page.getByText(/已自动保存/)
    await expect(saved).toBeVisible()
    // One line, beside the buttons or above them.
    expect((await saved.boundingBox())?.height).toBeLessThan(40)
    await page.keyboard.insertText('还有好😀消息。')
    await page.getByRole('button', { name: '看排版' }).click()
    const dialog = page.getByRole('dialog', { name: '排版预览' })
    await expect(dialog).toContainText(/须改：.*没有可用的字形/)
    await expect(dialog.locator('canvas').first()).toBeVisible()
    await expect(dialog.getByRole('status').first()).toContainText(/第 1 页，共 1 页/)
    await look(page, `article-preview-${name}`)
    await dialog.getByRole('button', { name: '关闭' }).click()
    await expect(dialog).toHaveCount(0)
  })
}
