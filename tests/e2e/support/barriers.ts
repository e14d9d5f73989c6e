import axe from 'axe-core'
import type { Page } from '@playwright/test'

const GRAVE = ['serious', 'critical']

/**
 * What keeps people from using the page as it is now, in axe's opinion: `rule: selector`, serious and critical ones.
 * What is in its frames is not looked at: the inbox shows mails in frames in which no script may run, axe's neither.
 */
export async function barriers(page: Page): Promise<string[]> {
  // Next sends a page's title after the page: between two pages there is none for a moment.
  await page.waitForFunction(() => document.title !== '')
  const first = await lookForViolations(page)
  // A message may begin to fade while axe looks: what stays is there at the second look, too.
  const violations = first.length > 0 ? await lookForViolations(page) : first
  // It may have gone and come back while axe looked: a filter in the address is another page, too.
  const isTitled = (await page.title()) !== ''
  return violations
    .filter(({ id }) => id !== 'document-title' || !isTitled)
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

async function lookForViolations(page: Page) {
  await comeToRest(page)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    }),
  )
  return violations
}

/** What fades in has neither its colours nor its place yet, and nobody reads it meanwhile. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      )
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined)
  })
}
