import { test, type Page } from '@playwright/test'
import { copyElsewhere, writeClipboard } from '../clipboard'
import { expect, type Look } from '../journey'
import { copyPicture, dropFiles, photo, picture, pictures } from '../pictures'
import { gpsTags } from './fileFacts'
import { pageWithPictures, wpsWithPicture } from './clipboards'
import { atEnd, editorOf, saved } from './writeFirst'

/** A picture in each way there is, with captions; one of them a telephone's photo that lies on its side. Gives the captions. */
export async function fivePictures(
  page: Page,
  { look, name }: { look: Look; name: string },
): Promise<string[]> {
  const file = (label: string, buffer: Buffer) => ({ name: `${label}.jpg`, mimeType: 'image/jpeg', buffer })
  const said = page.locator('.payload-toast-container')

  await test.step('by the camera of a telephone, or from a folder', async () => {
    const fromPhone = await photo()
    expect(await gpsTags('original', fromPhone)).not.toBe('')
    const camera = page.getByLabel(/拍一张/)
    const chosen = page.getByLabel(/从本机选图片/)
    await expect(camera.locator('..')).toBeVisible({ visible: name === 'phone' })
    // A desk has no camera; there the photo comes as a file.
    await (name === 'phone' ? camera : chosen).setInputFiles(file('照片', fromPhone))
    await expect(pictures(page)).toHaveCount(1)
    await chosen.setInputFiles([file('签到', await picture('#a33')), file('授课', await picture('#3a3'))])
    await expect(pictures(page)).toHaveCount(3)
    await expect(said).toContainText('已插入 2 张图片。')
  })

  await test.step('a screenshot, and with the words of a page and of a document', async () => {
    await copyPicture(page, await picture('#33a'))
    await atEnd(page)
    await page.keyboard.press('Control+V')
    await expect(pictures(page)).toHaveCount(4)
    await copyElsewhere(page, { html: await pageWithPictures(), text: '网页上的字。\n网页上的后话' })
    await atEnd(page)
    await page.keyboard.press('Control+V')
    await expect(pictures(page)).toHaveCount(5)
    await expect(page.getByText('网页（img.example.cn）上的 1 张')).toBeVisible()
    await writeClipboard(page, { ...(await wpsWithPicture()), text: '文档里的字。' })
    await atEnd(page)
    await page.keyboard.press('Control+V')
    await expect(pictures(page)).toHaveCount(6)
    await expect(editorOf(page)).toContainText('文档里的字。')
  })

  await test.step('by dragging, and what is no picture is named', async () => {
    await dropFiles(page, [
      { name: '合影.png', bytes: await picture('#aa3') },
      { name: '授旗.png', bytes: await picture('#888') },
    ])
    await expect(pictures(page)).toHaveCount(8)
    await expect(said).toContainText('已插入 2 张图片。')
    await dropFiles(page, [{ name: '说明.pdf', bytes: Buffer.from('不是图片') }])
    await expect(page.getByText(/“说明.pdf”没有插入/)).toBeVisible()
    await expect(pictures(page)).toHaveCount(8)
  })

  const captions = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (number) => `图${number}为${name === 'phone' ? '手机' : '电脑'}现场`,
  )
  for (const [index, caption] of captions.entries())
    await page.getByLabel('图片说明').nth(index).fill(caption)
  await saved(page)
  await look(page, `day-${name}-pictures`)
  await page.reload()
  await expect(page.getByLabel('图片说明').nth(7)).toHaveValue(captions[7] ?? '')
  const upright = editorOf(page).locator('[data-filename^="照片"] img')
  await expect
    .poll(() => upright.evaluate((image: HTMLImageElement) => image.naturalHeight - image.naturalWidth))
    .toBeGreaterThan(0)
  return captions
}
