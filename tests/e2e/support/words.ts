import type { Page } from '@playwright/test'

// What stays as it is in Chinese text, too; Enter is what is printed on the key.
const KEPT = [
  'Enter',
  'PDF',
  'Word',
  'WPS',
  'Message-ID',
  'ID',
  'KB',
  'MB',
  'CSV',
  'XLSX',
  'JPEG',
  'PNG',
  'A4',
]
const ADDRESS = /\bhttps?:\/\/\S*|[\w.+-]+@[\w.-]+/g

/** English words a person sees on the page: its text, placeholders and tooltips; each once. */
export async function englishWords(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const isVisible = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const told = [...document.querySelectorAll('[placeholder], [title]')]
      .filter(isVisible)
      .flatMap((element) => [element.getAttribute('placeholder') ?? '', element.getAttribute('title') ?? ''])
    return [document.title, document.body.innerText, ...told].join('\n')
  })
  const words = seen.replace(ADDRESS, ' ').match(/[A-Za-z][A-Za-z-]+/g) ?? []
  return [...new Set(words)].filter((word) => !KEPT.includes(word))
}
