import type { Locator, Page } from '@playwright/test'
import { expect, type Look } from '../journey'

export const TITLE = ['城东网点添了“爱心微波炉”', '夜班小哥吃上热饭']
export const LEAD = '城东网点给夜班小哥添了微波炉。'

export function editorOf(page: Page): Locator {
  return page.locator('[data-lexical-editor="true"]')
}

/** It is one page from the first letter on: heading, address, the step, and a second tab show the same. */
export async function writeFirst(page: Page, { look, name }: { look: Look; name: string }): Promise<void> {
  const [first = '', second = ''] = TITLE
  await page.getByRole('link', { name: '写稿' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('（未填标题）')
  // There from the start, and refused in words as long as there is nothing.
  await page.getByRole('button', { name: '提交审核' }).click()
  const asked = page.getByRole('dialog', { name: '提交审核' })
  await asked.getByRole('button', { name: '提交审核' }).click()
  await expect(asked.getByRole('alert')).toContainText('请先写标题或正文')
  await asked.getByRole('button', { name: '取消' }).click()
  await page.getByLabel('标题').fill(first)
  await expect(heading).toHaveText(first)
  const editor = editorOf(page)
  // Anywhere in the room there is to write in: a tap far below begins the text and no second paragraph.
  const room = (await editor.boundingBox())?.height ?? 0
  expect(room).toBeGreaterThan(160)
  await editor.click({ position: { x: 100, y: room - 10 } })
  await page.keyboard.press('Control+B')
  await page.keyboard.insertText(LEAD)
  await page.keyboard.press('Control+B')
  await page.keyboard.insertText('热饭暖胃，也暖心。')
  await expect(editor.locator('strong')).toHaveText(LEAD)
  await expect(editor.locator('> p')).toHaveCount(1)
  await expect(page.getByRole('button', { name: '在末尾另起一段' })).toHaveCount(0)
  await expect(savedState(page)).toBeVisible()
  // One line, beside the buttons or above them.
  expect((await savedState(page).boundingBox())?.height).toBeLessThan(40)
  await expect(page.getByText(/字数 \d+（汉字 \d+）/)).toBeVisible()
  await expect(page).toHaveURL(/\/articles\/\d+$/)
  await expect(heading).toHaveText(first)
  await expect(page.getByRole('button', { name: '提交审核' })).toBeVisible()
  await look(page, `writing-${name}-saved`)
  const address = page.url()

  // The caret is where it was: what is typed now goes on from there.
  await page.keyboard.insertText('站长这样说。')
  await expect(editor).toContainText('也暖心。站长这样说。')
  await page.getByLabel('标题').fill(`${first}\n${second}`)
  await expect(heading).toHaveText(`${first}${second}`)
  // The heading does not wait for the server; other pages do.
  await expect.poll(() => storedTitle(page)).toBe(`${first}\n${second}`)

  const tab = await page.context().newPage()
  await tab.goto(address)
  await expect(tab.getByLabel('标题')).toHaveValue(`${first}\n${second}`)
  await expect(editorOf(tab)).toContainText('也暖心。站长这样说。')
  await expect(tab.getByRole('button', { name: '提交审核' })).toBeVisible()
  await tab.close()
  await page.goto('/admin')
  await page.goBack()
  await expect(page.getByLabel('标题')).toHaveValue(`${first}\n${second}`)
  await expect(page).toHaveURL(address)
}

export function savedState(page: Page): Locator {
  return page.getByText(/已自动保存 \d\d:\d\d/)
}

/** Waits until the server has all that is on the page. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/有未保存的修改|正在自动保存/)).toHaveCount(0)
  await expect(savedState(page)).toBeVisible()
}

async function storedTitle(page: Page): Promise<string> {
  return page.evaluate(
    async (id) => (await (await fetch(`/api/articles/${id}?depth=0`)).json()).title,
    idOf(page),
  )
}

/** Puts the caret behind all there is; a click in the middle might choose a picture. */
export async function atEnd(page: Page): Promise<void> {
  await editorOf(page).locator('> p').last().click()
  await page.keyboard.press('Control+End')
  // The editor hears of it after the browser; the next key of a person comes later still.
  await page.waitForTimeout(200)
}

export async function writeOn(page: Page, words: string): Promise<void> {
  await atEnd(page)
  await page.keyboard.insertText(words)
  await expect(editorOf(page)).toContainText(words)
}

/** The number of the article that is open. */
export function idOf(page: Page): string {
  return /\d+$/.exec(new URL(page.url()).pathname)?.[0] ?? ''
}
