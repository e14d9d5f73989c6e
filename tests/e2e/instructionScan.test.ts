import type { Page } from '@playwright/test'
import { approve } from './support/approve'
import { expect, test } from './support/journey'
import { post, submitIssue } from './support/submitIssue'

const TITLE = '领导作了批示的一篇'
const DATE = '2026-04-17'

// Closing without what was done is refused.
test.use({ expectedError: /status of 400/ })

test('a leader’s words are registered from the issue with their scan, stand at home while open, and are closed with what was done', async ({
  logIn,
  look,
}) => {
  const reviewer = await logIn('reviewer1')
  await approve(reviewer, TITLE)
  const { id, name } = await submitIssue(reviewer, { title: TITLE, date: DATE })
  await post(reviewer, `/api/issues/${id}/publish`, {})
  const buffer = await reviewer.pdf()
  const author = await logIn('sto')
  await sendScan(author, { name: '企业的审签单.pdf', buffer })

  await reviewer.goto(`/admin/collections/issues/${id}`)
  await look(reviewer, 'published-issue')
  await reviewer.getByRole('link', { name: '登记批示' }).click()
  await expect(reviewer).toHaveURL(/instructions\/create/)
  await reviewer.waitForLoadState('networkidle')
  const field = (path: string) => reviewer.locator(`#field-${path}`)
  await expect(field('issue')).toContainText(name)
  await expect(reviewer.locator('.relationship-add-new')).toHaveCount(0)
  await field('leader').fill('某市领导')
  await field('level').getByRole('combobox').click()
  await reviewer.getByRole('option', { name: '市级' }).click()
  await fillDay(reviewer, '批示日期', '2026-04-20')
  await fillDay(reviewer, '办理期限', '2026-04-30')
  await field('text').fill('做法可学，请各企业参照。')

  const scan = reviewer.locator('.field-type.upload')
  const drawer = reviewer.getByRole('dialog')
  // What a company sent is not offered.
  await scan.getByRole('button', { name: '从现有中选择' }).click()
  await expect(drawer.getByRole('searchbox').or(drawer.getByRole('textbox')).first()).toBeVisible()
  await reviewer.waitForLoadState('networkidle')
  await expect(drawer.getByText(/企业的审签单/)).toHaveCount(0)
  await reviewer.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await scan.getByRole('button', { name: '新建' }).click()
  await drawer
    .locator('input[type=file]')
    .setInputFiles({ name: '批示.pdf', mimeType: 'application/pdf', buffer })
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(scan.getByText(/批示.*\.pdf/)).toBeVisible()
  await expect(drawer).toHaveCount(0)
  await look(reviewer, 'instruction-with-scan')
  await reviewer.getByRole('button', { name: '保存' }).click()
  await expect(reviewer).toHaveURL(/instructions\/\d+/)
  const address = reviewer.url()
  try {
    await reviewer.goto('/admin/collections/instructions')
    await look(reviewer, 'instructions-list')
    await expect(reviewer.getByRole('columnheader', { name: /已办结/ })).toBeInViewport()
    await expect(reviewer.getByRole('row', { name: new RegExp(name) })).toBeVisible()

    await reviewer.goto('/admin')
    await look(reviewer, 'home-with-instruction')
    await expect(reviewer.getByRole('region', { name: '批示' })).toContainText('最早期限 2026年4月30日')
    await reviewer.goto(`/admin/collections/issues/${id}`)
    await expect(reviewer.getByText('批示：某市领导（市级）2026-04-20，未办结')).toBeVisible()
    await look(reviewer, 'issue-with-instruction')
    await author.goto(`/admin/collections/issues/${id}`)
    await expect(author.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(author.getByText(/批示/)).toHaveCount(0)

    await reviewer.goto('/admin')
    await reviewer.getByRole('link', { name: /未办结的批示 \d+ 件/ }).click()
    await reviewer.getByRole('link', { name: '2026-04-20' }).click()
    await expect(reviewer).toHaveURL(/instructions\/\d+/)
    await reviewer.waitForLoadState('networkidle')
    await reviewer.getByLabel('已办结').check()
    await reviewer.getByRole('button', { name: '保存' }).click()
    await expect(reviewer.getByText('办结要写明办理情况。').first()).toBeVisible()
    await field('outcome').fill('已转发各企业。')
    const saved = reviewer.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await reviewer.getByRole('button', { name: '保存' }).click()
    await saved
    await reviewer.goto('/admin')
    await expect(reviewer.getByRole('heading', { level: 1 })).toContainText('您好')
    await expect(reviewer.getByRole('region', { name: '批示' })).toHaveCount(0)
  } finally {
    await reviewer.request.delete(address.replace('/admin/collections/', '/api/'))
  }
})

async function fillDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(day)
  await page.keyboard.press('Tab')
}

async function sendScan(page: Page, { name, buffer }: { name: string; buffer: Buffer }): Promise<void> {
  const status = await page.evaluate(
    async ({ name, bytes }) => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }))
      form.set('_payload', '{}')
      return (await fetch('/api/scans', { method: 'POST', body: form })).status
    },
    { name, bytes: [...buffer] },
  )
  expect(status).toBe(201)
}
