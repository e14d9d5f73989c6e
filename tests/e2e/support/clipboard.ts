import type { Page } from '@playwright/test'

/** What a program puts on the clipboard; `png` in base64. */
export type Copied = { html?: string; text: string; png?: string }

/** The browser's own: `navigator.clipboard.write`, which cleans the HTML as Chromium does for every page that writes it. */
export async function writeClipboard(page: Page, copied: Copied): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async ({ html, text, png }) => {
    const blob = (type: string, content: string) => new Blob([content], { type })
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', text),
      ...(html && { 'text/html': blob('text/html', html) }),
      ...(png && { 'image/png': (await fetch(`data:image/png;base64,${png}`)).blob() }),
    })
    await navigator.clipboard.write([item])
  }, copied)
}

/** As Word does, whose HTML reaches the clipboard as it is: copied by Ctrl+C in a page that gives just this. */
export async function copyElsewhere(page: Page, copied: Copied): Promise<void> {
  const other = await page.context().newPage()
  await other.setContent('<p>别处</p>')
  await other.evaluate(({ html, text }) => {
    document.addEventListener('copy', (event) => {
      if (html) event.clipboardData?.setData('text/html', html)
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
    })
  }, copied)
  await other.locator('p').selectText()
  await other.keyboard.press('Control+C')
  await other.close()
  await page.bringToFront()
}
