import type { Page } from '@playwright/test'

/** What a finger can hit (WCAG 2.5.5). */
const FINGER_PX = 44

/**
 * Controls on the page that are too small for a finger: `tag.class “name” width×height`. What a label belongs to is as large as both
 * together; a link within a sentence is as large as its words.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((wanted) => {
    const CONTROLS =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"], [role="menuitem"], [role="tab"], [role="option"]'
    const isOnScreen = (element: Element) => {
      const { width, height, right } = element.getBoundingClientRect()
      return (
        width > 0 &&
        height > 0 &&
        // Out to the left lies what a drawer hides.
        right > 0 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('[inert], [aria-hidden="true"]') === null &&
        // Behind another notice, drawn smaller, it comes forward first.
        element.closest('[data-sonner-toast][data-front="false"]') === null
      )
    }
    const isInSentence = (element: Element) =>
      element.tagName === 'A' &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent?.trim() !== element.textContent?.trim()
    const size = (element: Element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const select = element.matches('.rs__input') ? element.closest('.rs__control') : null
      const boxes = [element, ...labels, ...(select ? [select] : [])].map((one) =>
        one.getBoundingClientRect(),
      )
      return {
        width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
        height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
      }
    }
    return [...document.querySelectorAll(CONTROLS)].flatMap((element) => {
      if (!isOnScreen(element) || element.matches(':disabled') || isInSentence(element)) return []
      const { width, height } = size(element)
      // Half a pixel is the browser's rounding.
      if (width >= wanted - 0.5 && height >= wanted - 0.5) return []
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 20)
      const kind = `${element.tagName.toLowerCase()}.${[...element.classList].slice(0, 2).join('.')}`
      return [`${kind} “${name}” ${Math.round(width)}×${Math.round(height)}`]
    })
  }, FINGER_PX)
}
