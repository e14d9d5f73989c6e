import { expect, test } from '@playwright/test'
import PostalMime from 'postal-mime'
import { everyMail } from '../support/mails/everyMail'
import { barriers } from './support/barriers'

const WIDTHS = [320, 390, 600, 1000] as const

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every kind of mail fits a screen and can be read, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const [name, bytes] of await everyMail()) {
      const { html = '' } = await PostalMime.parse(bytes)
      await page.setContent(html)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        const shown = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(shown, `${name} at ${width} px`).toBeLessThanOrEqual(width)
      }
      expect(await barriers(page), name).toEqual([])
    }
  })
}
