import axe from 'axe-core'
import type { Page } from '@playwright/test'

const GRAVE = ['serious', 'critical']
const LOOKS = 3

/**
 * What keeps people from using the page as it is now, in axe's opinion: `rule: selector`, serious and critical ones.
 * What is in its frames is not looked at: the inbox shows mails in frames in which no script may run, axe's neither.
 */
export async function barriers(page: Page): Promise<string[]> {
  // Next sends a page's title after the page: between two pages there is none for a moment.
  await page.waitForFunction(() => document.title !== '')
  // A message may begin to fade while axe looks: what is a barrier is there at every look.
  let found = await look(page)
  for (let again = 1; again < LOOKS && found.length > 0; again += 1) {
    const still = await look(page)
    found = found.filter((barrier) => still.includes(barrier))
  }
  // It may have gone and come back while axe looked: a filter in the address is another page, too.
  const isTitled = (await page.title()) !== ''
  return found.filter((barrier) => !isTitled || !barrier.startsWith('document-title:'))
}

async function look(page: Page): Promise<string[]> {
  await comeToRest(page)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      iframes: false,
      resultTypes: ['violations'],
    }),
  )
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
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
