import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { typeBody } from './support/desk'
import { expect, test } from './support/journey'

const WIDTHS = [
  ['desktop', { width: 1280, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const

// The browser's word for the refusal of what is no picture.
test.use({ expectedError: /status of 400/ })

for (const [name, size] of WIDTHS) {
  test(`an author puts pictures into an article by the clipboard and by dragging (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn('yunda', size)
    await page.goto('/admin/collections/articles/create')
    await page.getByLabel('标题').fill(`带图的稿件 ${Date.now() % 100_000}`)
    await typeBody(page, ['图上是新站点。'])
    await expect(page.getByText(/已自动保存/)).toBeVisible()

    await copyPicture(page, await picture('#a33'))
    await page.locator('[data-lexical-editor="true"]').focus()
    await page.keyboard.press('Control+V')
    await expect(pictures(page)).toHaveCount(1)

    await dropFiles(page, [
      { name: '甲.png', bytes: await picture('#3a3') },
      { name: '乙.png', bytes: await picture('#33a') },
    ])
    await expect(pictures(page)).toHaveCount(3)
    await expect(page.getByText('已插入 2 张图片。')).toBeVisible()
    await look(page, `pictures-${name}`)

    await dropFiles(page, [{ name: '说明.txt', bytes: Buffer.from('不是图片') }])
    await expect(page.getByText(/“说明.txt”没有插入/)).toBeVisible()
    await expect(pictures(page)).toHaveCount(3)

    await expect(page.getByText(/已自动保存/)).toBeVisible()
    await page.reload()
    await expect(pictures(page)).toHaveCount(3)
  })
}

function pictures(page: Page) {
  return page.locator('[data-lexical-editor="true"] .LexicalEditorTheme__upload__contents')
}

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer()
}

/** As a screenshot tool does: a picture on the clipboard and nothing else. */
async function copyPicture(page: Page, bytes: Buffer): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async (encoded) => {
    const blob = await (await fetch(`data:image/png;base64,${encoded}`)).blob()
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, bytes.toString('base64'))
}

async function dropFiles(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, encoded: bytes.toString('base64') }))
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, encoded } of list) {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    return data
  }, given)
  const text = page.locator('[data-lexical-editor="true"] p').first()
  const box = await text.boundingBox()
  await text.dispatchEvent('drop', {
    dataTransfer: transfer,
    clientX: (box?.x ?? 0) + 20,
    clientY: (box?.y ?? 0) + 10,
  })
}
