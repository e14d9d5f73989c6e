import type { Page } from '@playwright/test'
import { lexicalParagraphs } from '../../src/domain/article/lexical/lexicalParagraphs'
import { expect, test } from './support/journey'
import { post } from './support/submitIssue'

/** What a page shows, by the elements that hold it: its headings are as wide as the page whatever stands below them. */
const PAGES = [
  { name: 'home', path: '/admin', content: 'main section' },
  { name: 'queue', path: '/admin/queue', content: 'main table' },
  { name: 'statistics', path: '/admin/statistics', content: 'main table, main figure' },
] as const

test('home, queue and statistics use the width of the screen, and never more', async ({ logIn, look }) => {
  // So that the queue has a row, whatever was reviewed before.
  const author = await logIn('sto')
  const { id } = await post(author, '/api/articles', {
    title: `占一行 ${Date.now() % 100_000}`,
    body: lexicalParagraphs(['一段。']),
  })
  await post(author, `/api/articles/${id}/submit`, {})
  const page = await logIn('reviewer1', { width: 1920, height: 1000 })
  for (const { name, path, content } of PAGES) {
    for (const width of [1920, 1366, 390]) {
      await page.setViewportSize({ width, height: 1000 })
      // Not only drawn anew: the menu is open at 1366 because a page is loaded there.
      await page.goto(path)
      await expect(page.locator('.nav--nav-open')).toHaveCount(width > 1000 ? 1 : 0)
      // Nine tenths of the room beside the menu, which comes to its place after the page.
      await expect
        .poll(() => usedShare(page, content), { message: `${name} at ${width}` })
        .toBeGreaterThan(0.9)
      expect(await overhang(page), `${name} at ${width}`).toBeLessThanOrEqual(0)
      await look(page, `width-${name}-${width}`)
    }
  }
  await post(author, `/api/articles/${id}/withdraw`, {})
})

/** How much of the room that the page has beside the menu, without its margins, lies between the content's left and right edge. */
async function usedShare(page: Page, content: string): Promise<number> {
  return page.evaluate((selector) => {
    const gutter = document.querySelector('main > .gutter') ?? document.body
    const { paddingLeft, paddingRight } = getComputedStyle(gutter)
    const margins = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
    const menu = document.querySelector('.nav--nav-open')?.getBoundingClientRect().right ?? 0
    const boxes = [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect())
    const left = Math.min(...boxes.map((box) => box.left))
    const right = Math.max(...boxes.map((box) => box.right))
    return (right - left) / (window.innerWidth - Math.max(menu, 0) - margins)
  }, content)
}

/** Points by which the page is wider than its window. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
