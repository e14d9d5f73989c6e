import { test, type Page } from '@playwright/test'
import { addresses } from '../addresses'
import { issueInHand, take } from '../desk'
import { mailsWith } from '../inbox'
import { expect, type Look } from '../journey'
import { subjectOf } from '../publishing'
import { post } from '../submitIssue'
import { bytesOf, gpsTags, pdfFacts } from './fileFacts'

/** The article goes out: what of its pictures is in the PDF, on the page of the mail and in the API, and what its author sees. */
export async function printed(
  page: Page,
  {
    article,
    captions,
    office,
    signer,
    reader,
    look,
    name,
  }: {
    article: string
    captions: readonly string[]
    office: Page
    signer: Page
    reader: Page
    look: Look
    name: string
  },
): Promise<void> {
  const { id } = await post(office, '/api/issues', { date: '2026-01-23', articles: [Number(article)] })
  await post(office, `/api/issues/${id}/submit`, {})
  await signer.goto(`/admin/collections/issues/${id}`, { waitUntil: 'networkidle' })
  const issue = await issueInHand(signer)
  await take(signer, '发布')
  const panel = signer.getByRole('region', { name: '发布情况' })
  const link = panel.getByRole('link', { name: '打开 PDF' })
  await expect(link).toBeVisible({ timeout: 60_000 })

  await test.step('in the PDF', async () => {
    const facts = await pdfFacts(await bytesOf(signer, (await link.getAttribute('href')) ?? ''))
    for (const caption of captions) expect(facts.text).toContain(caption)
    expect(facts.pictures).toBe(captions.length)
    expect(facts.gps).toBe('')
  })

  await test.step('on the page of the mail', async () => {
    await expect.poll(async () => (await mailsWith(subjectOf(issue))).length).toBeGreaterThan(0)
    const [mail] = await mailsWith(subjectOf(issue))
    const body = await reader.request.get(`${addresses().inbox}/messages/${mail?.id}/body`)
    await reader.setContent(await body.text())
    await reader.goto((await reader.getByRole('link', { name: '在线阅读本期' }).getAttribute('href')) ?? '')
    const figures = reader.locator('figure')
    await expect(figures).toHaveCount(captions.length)
    for (const [index, caption] of captions.entries()) await expect(figures.nth(index)).toContainText(caption)
    const sizes: number[] = []
    for (const image of await figures.locator('img').all()) {
      const address = new URL((await image.getAttribute('src')) ?? '', reader.url()).href
      const bytes = await (await reader.request.get(address)).body()
      expect(await gpsTags('page', bytes)).toBe('')
      sizes.push(bytes.length)
    }
    const photo = figures.nth(sizes.indexOf(Math.max(...sizes))).locator('img')
    await photo.scrollIntoViewIfNeeded()
    await expect
      .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalHeight - image.naturalWidth))
      .toBeGreaterThan(0)
  })

  await test.step('in the API', async () => {
    const where = `where[filename][contains]=${encodeURIComponent('照片')}`
    const [photo] = await signer.evaluate(
      async (query) =>
        (
          (await (await fetch(`/api/media?limit=1&sort=-createdAt&${query}`)).json()) as {
            docs: { url: string; filesize: number; width: number; height: number }[]
          }
        ).docs,
      where,
    )
    expect(photo).toMatchObject({ width: 1800, height: 2400 })
    expect(photo?.filesize).toBeLessThan(1_000_000)
    expect(await gpsTags('api', await bytesOf(signer, photo?.url ?? ''))).toBe('')
  })

  await test.step('and its author sees in which issue', async () => {
    await page.goto('/admin')
    const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: issue }) })
    await expect(line.getByRole('link', { name: 'PDF' })).toBeVisible()
    await look(page, name === 'phone' ? 'phone-home' : `writing-${name}-home`)
  })
}
