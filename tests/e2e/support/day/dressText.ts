import type { Page } from '@playwright/test'
import { expect, type Look } from '../journey'
import { atEnd, editorOf, LEAD, saved, writeOn } from './writeFirst'

/** Writes a list and a table by hand below what there is. */
export async function listAndTable(page: Page): Promise<void> {
  const editor = editorOf(page)
  await writeOn(page, '微波炉这样用：')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1. ')
  await page.keyboard.insertText('先登记')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('再加热')
  await expect(editor.locator('ol li')).toHaveText(['先登记', '再加热'])
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: '表格', exact: true }).click()
  const asked = page.getByRole('dialog', { name: '插入表格' })
  await asked.getByLabel('行数').fill('2')
  await asked.getByLabel('列数').fill('2')
  await asked.getByRole('button', { name: '确定' }).click()
  const cells = editor.locator(':is(td, th)')
  await expect(cells).toHaveCount(4)
  for (const [index, words] of ['网点', '台数', '城东', '12'].entries()) {
    await cells.nth(index).click()
    await page.keyboard.insertText(words)
  }
  await expect(cells).toHaveText(['网点', '台数', '城东', '12'])
  await saved(page)
}

/** 自动排版 shows what it would change, changes it when told to, and takes it back. */
export async function tidy(page: Page, { look, name }: { look: Look; name: string }): Promise<void> {
  const editor = editorOf(page)
  const [typed, set] = ['近日,公司 在12个网点试行"双人值守".', '近日，公司在12个网点试行“双人值守”。']
  await writeOn(page, typed)
  await page.getByRole('button', { name: '自动排版', exact: true }).click()
  const preview = page.getByRole('dialog', { name: /自动排版/ })
  await expect(preview).toContainText('“')
  await look(page, `writing-${name}-tidy`)
  await preview.getByRole('button', { name: '应用' }).click()
  await expect(editor).toContainText(set)
  await page.getByRole('button', { name: '撤销排版' }).click()
  await expect(editor).toContainText(typed)
  const again = page.getByRole('button', { name: '自动排版', exact: true })
  await again.click()
  await preview.getByRole('button', { name: '应用' }).click()
  await expect(editor).toContainText(set)
  // Whoever writes on keeps that: it is not taken back with the tidying.
  await writeOn(page, '写完再看。')
  await expect(page.getByRole('button', { name: '撤销排版' })).toHaveCount(0)
  await expect(again).toBeVisible()
  await expect(editor).toContainText(`${set}写完再看。`)
}

/** 预览 shows what was typed last, with what would not print, and the page. */
export async function seePrint(page: Page, { look, name }: { look: Look; name: string }): Promise<void> {
  await writeOn(page, '还有好消息😀')
  await page.getByRole('button', { name: '预览', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '排版预览' })
  await expect(dialog).toContainText(/须改：.*没有可用的字形/)
  await expect(dialog.locator('canvas').first()).toBeVisible()
  await expect(dialog.getByRole('status').first()).toContainText(/第 1 页，共 \d+ 页/)
  await look(page, `article-preview-${name}`)
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(dialog).toHaveCount(0)
  await atEnd(page)
  await page.keyboard.press('Backspace')
  await expect(editorOf(page)).not.toContainText('😀')
  await expect(editorOf(page).locator('strong').first()).toHaveText(LEAD)
}
