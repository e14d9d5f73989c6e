import type { Page } from '@playwright/test'
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
    { title, body: lexical(text) },
  )
  expect(statuses, title).toEqual([201, 200, 200])
}

function lexical(text: string) {
  const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
  const run = { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, children: [run] }
  return { root: { ...block, type: 'root', children: [paragraph] } }
}
