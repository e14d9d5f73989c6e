import type { Page } from '@playwright/test'
import { lexicalParagraphs } from '../../../src/domain/article/lexical/lexicalParagraphs'
import { expect } from './journey'

/** Registers an article of the office's own and approves it, as the person whose page this is. */
export async function approve(page: Page, title: string): Promise<void> {
  const text = '网点把门前的空地让出来，给附近居民暂放代收的包裹，也给过路的骑手歇脚。'.repeat(12)
  const statuses = await page.evaluate(
    async ({ title, body }) => {
      const post = async (path: string, data: object) => {
        const headers = { 'Content-Type': 'application/json' }
        return fetch(`/api/articles${path}`, { method: 'POST', headers, body: JSON.stringify(data) })
      }
      const created = await post('', { title, body, channel: 'office' })
      const { doc } = (await created.json()) as { doc: { id: number } }
      const steps = [await post(`/${doc.id}/submit`, {}), await post(`/${doc.id}/approve`, {})]
      return [created, ...steps].map(({ status }) => status)
    },
    { title, body: lexicalParagraphs([text]) },
  )
  expect(statuses, title).toEqual([201, 200, 200])
}
