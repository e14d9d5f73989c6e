import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const GRAVE = ['serious', 'critical']

type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page']

/** What keeps people from using the page as it is now, in axe's opinion: `rule: selector`, serious and critical ones. */
export async function barriers(page: Page): Promise<string[]> {
  // npm gives axe a newer playwright-core than the runner's, whose types differ in a detail it does not use.
  const { violations } = await new AxeBuilder({ page: page as unknown as AxePage }).analyze()
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
