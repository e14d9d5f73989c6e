import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'

test('a leader’s words are registered with their scan, and the list leads to it', async ({ logIn, look }) => {
  const reviewer = await logIn('reviewer1')
  const buffer = await reviewer.pdf()
  await reviewer.goto('/admin/collections/instructions/create')
  const field = reviewer.locator('.field-type.upload')
  await field.getByRole('button', { name: '新建' }).click()
  const drawer = reviewer.getByRole('dialog')
  const file = { name: '批示.pdf', mimeType: 'application/pdf', buffer }
  await drawer.locator('input[type=file]').setInputFiles(file)
  await drawer.getByRole('button', { name: '保存' }).click()
  await expect(field.getByText(/批示.*\.pdf/)).toBeVisible()

  const { docs: scans } = await ask(reviewer, 'GET', 'scans?sort=-id&limit=1&depth=0')
  const { docs: articles } = await ask(reviewer, 'GET', 'articles?limit=1&depth=0')
  const words = { level: 'city', leader: '某领导', date: '2026-01-09', text: '很好。' }
  const made = { ...words, article: articles[0]?.id, scan: scans[0]?.id }
  const { doc } = await ask(reviewer, 'POST', 'instructions?depth=0', made)
  try {
    await reviewer.goto('/admin/collections/instructions')
    await look(reviewer, 'instructions-list')
    await reviewer.getByRole('link', { name: '扫描件' }).first().click()
    await expect(reviewer.getByText(/批示.*\.pdf/).first()).toBeVisible()
  } finally {
    await ask(reviewer, 'DELETE', `instructions/${doc.id}`)
  }
})

type Found = { docs: { id: number }[]; doc: { id: number } }

function ask(page: Page, method: string, path: string, body?: object): Promise<Found> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/api/${path}`, { method, headers, body: body && JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    { method, path, body },
  )
}
