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
/** Names of files, which are their owners'. */
const FILE_NAME = /[\w-]*\.(?:pdf|docx?|xlsx|csv|png|jpg|eml)\b/g
/** A mailbox, a page, or the host of one. */
const ADDRESS = /\bhttps?:\/\/\S*|<?[\w.+-]+[@＠][\w.-]*>?|\b(?:[\w-]+\.)+cn\b/g

/**
 * English words a person sees on the page, and what a screen reader reads out: title, text, names, placeholders, tooltips;
 * each once. People's names and titles are looked at, too: the demonstration's are Chinese.
 */
export async function englishWords(page: Page): Promise<string[]> {
  const words =
    (await seenText(page))
      .replace(ADDRESS, ' ')
      .replace(FILE_NAME, ' ')
      .match(/[A-Za-z][A-Za-z-]+/g) ?? []
  return [...new Set(words)].filter((word) => !KEPT.includes(word))
}

async function seenText(page: Page): Promise<string> {
  return page.evaluate(() => {
    // A log is what react-select tells screen readers only; it has no translation.
    const isSeen = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true &&
      // What has no size has a name in its stead (app/(payload)/admin.css).
      getComputedStyle(element).fontSize !== '0px' &&
      element.closest('[role="log"]') === null &&
      // What is to be typed elsewhere as it is: a key, a code.
      element.closest('code, [aria-label="备用码"]') === null
    const texts = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      if (isSeen(walker.currentNode.parentElement)) texts.push(walker.currentNode.textContent ?? '')
    }
    const NAMES = ['placeholder', 'title', 'aria-label', 'alt']
    for (const element of document.querySelectorAll(NAMES.map((name) => `[${name}]`).join())) {
      if (isSeen(element)) texts.push(...NAMES.map((name) => element.getAttribute(name) ?? ''))
    }
    return texts.join('\n')
  })
}
