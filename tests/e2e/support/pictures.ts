import type { Page } from '@playwright/test'
import sharp from 'sharp'

/** What a telephone makes: 12 megapixels in some 6 MB, lying on its side (orientation 6), with the place it was taken at. */
export function photo(): Promise<Buffer> {
  return sharp({
    create: {
      width: 4032,
      height: 3024,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 120, sigma: 12 },
    },
  })
    .withExif({
      IFD0: { Make: 'Phone' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 14/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 28/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
}

/** The pictures in the text. */
export function pictures(page: Page) {
  return page.locator('[data-lexical-editor="true"] .LexicalEditorTheme__upload__contents')
}

/** A small one of one colour. */
export function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toBuffer()
}

/** As a screenshot tool does: a picture on the clipboard and nothing else. */
export async function copyPicture(page: Page, bytes: Buffer): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async (encoded) => {
    const blob = await (await fetch(`data:image/png;base64,${encoded}`)).blob()
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, bytes.toString('base64'))
}

/** As from a folder, onto the first paragraph. */
export async function dropFiles(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
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
  await text.scrollIntoViewIfNeeded()
  const box = await text.boundingBox()
  await text.dispatchEvent('drop', {
    dataTransfer: transfer,
    clientX: (box?.x ?? 0) + 20,
    clientY: (box?.y ?? 0) + 10,
  })
}
