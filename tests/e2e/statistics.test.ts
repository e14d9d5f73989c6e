import type { Locator } from '@playwright/test'
import { takeOver } from './support/desk'
import { expect, test } from './support/journey'
import { fetched } from './support/publishing'

test('the office looks at a quarter, at one figure, at its articles, and takes the table away', async ({
  logIn,
  look,
}) => {
  const page = await logIn('reviewer1')
  // The last one is on the page; the first is in the menu, which is shut at this width.
  await page.getByRole('link', { name: '统计' }).last().click()
  await page.getByLabel('季度', { exact: true }).selectOption({ label: '2025年第四季度' })
  await expect(page.getByRole('heading', { name: /2025年第四季度/ })).toContainText('2025年10月1日—12月31日')
  // The figures of the demonstration, as its brief prints them. Of the 18 that were sent in, 5 were printed; two more were found.
  const figures = page.getByRole('table').first().locator('tbody').getByRole('row')
  await expect(figures).toHaveCount(7)
  await expect(figures.nth(0).getByRole('cell')).toHaveText(['1', '18', '7', '28%'])
  await expect(figures.nth(1).getByRole('cell')).toHaveText(['2', '1', '0', '0%'])
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
  await look(page, 'statistics')

  await figures.nth(0).getByRole('link', { name: '18' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('来稿 18 篇')
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(18)
  await look(page, 'statistics-articles')
  await page.getByRole('link', { name: '回到统计' }).click()

  const csv = await page.getByRole('link', { name: '下载 CSV' }).getAttribute('href')
  expect(await fetched(page, csv ?? '')).toMatchObject({ type: 'text/csv; charset=utf-8' })
  await page.getByLabel('从').fill('2026-01-31')
  await page.getByLabel('到').fill('2026-01-01')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '对调' })).toBeVisible()
})

test('the statistics can be read on a telephone', async ({ logIn, look }) => {
  const page = await logIn('reviewer1', { width: 390, height: 844 })
  for (const [name, path] of [
    ['statistics', '/admin/statistics?from=2025-10-01&to=2025-12-31'],
    ['queue', '/admin/queue'],
    ['register', '/admin/register'],
  ] as const) {
    await page.goto(path)
    await look(page, `phone-${name}`)
    if (name === 'statistics')
      await expectTogether(page.getByText('从', { exact: true }), page.getByLabel('从'))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
})

/** In one line. */
async function expectTogether(label: Locator, field: Locator): Promise<void> {
  const [one, other] = [await label.boundingBox(), await field.boundingBox()]
  if (!one || !other) throw new Error('not on the page')
  expect(Math.abs(one.y + one.height / 2 - other.y - other.height / 2)).toBeLessThan(4)
}

test('a page of the office’s own does not stand under the page it was opened from', async ({ logIn }) => {
  const page = await logIn('reviewer1')
  await takeOver(page)
  await page.goto('/admin/globals/settings')
  await expect(page.locator('.step-nav')).toContainText('简报设置')
  await page.waitForLoadState('networkidle')
  await page.getByRole('link', { name: '记分', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('记分')
  await expect(page.locator('.step-nav')).not.toContainText('简报设置')
})
