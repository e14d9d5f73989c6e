import { expect, type Page } from '@playwright/test'

/** As the person whose page this is; gives the document that was made or changed. */
export async function post(page: Page, path: string, data: object): Promise<{ id: number; name: string }> {
  const { status, body } = await page.evaluate(
    async ({ path, data }) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(data) })
      return { status: answer.status, body: (await answer.json()) as { doc: { id: number; name: string } } }
    },
    { path, data },
  )
  expect(status, path).toBeLessThan(300)
  return body.doc
}

/** Makes an issue of the one article of this title, and sends it to sign-off. */
export async function submitIssue(
  page: Page,
  { title, date }: { title: string; date: string },
): Promise<{ id: number; name: string }> {
  const article = await page.evaluate(async (wanted) => {
    const answer = await fetch(`/api/articles?where[title][equals]=${encodeURIComponent(wanted)}`)
    return ((await answer.json()) as { docs: { id: number }[] }).docs[0]?.id
  }, title)
  const { id } = await post(page, '/api/issues', { date, articles: [article] })
  return post(page, `/api/issues/${id}/submit`, {})
}
