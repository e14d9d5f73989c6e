import type { Page } from '@playwright/test'

// What stays as it is in Chinese text, too, a demonstration article's among it; Enter and Alt are what is printed on the keys.
const KEPT = [
  'Enter',
  'Alt',
  'PDF',
  'OFD',
  'Word',
  'Excel',
  'WPS',
  'Message-ID',
  'ID',
  'KB',
  'GB',
  'MB',
  'CSV',
  'XLSX',
  'JPEG',
  'PNG',
  'A4',
  'AI',
]
/** Ends of file names. */
const ENDING = /\.(?:pdf|docx|xlsx|csv|png|jpg)\b/g
const ADDRESS = /\bhttps?:\/\/\S*|<?[\w.+-]+[@＠][\w.-]+>?/g

/** English words a person sees on the page: its title, text, placeholders and tooltips; each once. */
export async function englishWords(page: Page): Promise<string[]> {
  const words =
    (await seenText(page))
      .replace(ADDRESS, ' ')
      .replace(ENDING, ' ')
      .match(/[A-Za-z][A-Za-z-]+/g) ?? []
  return [...new Set(words)].filter((word) => !KEPT.includes(word))
}

async function seenText(page: Page): Promise<string> {
  return page.evaluate(() => {
    // A log is what react-select tells screen readers only; it has no translation.
    const isSeen = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true &&
      element.closest('[role="log"]') === null
    const texts = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      if (isSeen(walker.currentNode.parentElement)) texts.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[placeholder], [title]')) {
      if (!isSeen(element)) continue
      texts.push(element.getAttribute('placeholder') ?? '', element.getAttribute('title') ?? '')
    }
    return texts.join('\n')
  })
}
