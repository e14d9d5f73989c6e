import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { addresses } from './support/addresses'
import { take, typeBody } from './support/desk'
import { mailsWith } from './support/inbox'
import { expect, test } from './support/journey'
import { copyPicture, dropFiles, photo, picture, pictures } from './support/pictures'
import { subjectOf } from './support/publishing'

const run = promisify(execFile)
const WIDTHS = [
  ['desktop', '电脑', { width: 1366, height: 800 }, 'yto'],
  ['phone', '手机', { width: 390, height: 844 }, 'sf'],
] as const

/** What the first two tests wrote, for the third: numbers of articles, and their captions. */
const written: { article: number; captions: string[] }[] = []

for (const [name, named, size, who] of WIDTHS) {
  test(`an author puts pictures into a text in every way there is, and captions them (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn(who, size)
    await page.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
    await page.getByLabel('标题').fill(`图片的每一种来法${named} ${Date.now() % 100_000}`)
    await typeBody(page, ['现场情况如下。'])
    await expect(page.getByText(/已自动保存/)).toBeVisible()
    const file = (label: string, buffer: Buffer) => ({ name: `${label}.jpg`, mimeType: 'image/jpeg', buffer })

    const fromPhone = await photo()
    expect(await gpsTags('original', fromPhone)).not.toBe('')
    // A desk has no camera; there the photo comes as a file.
    const camera = page.getByLabel(/拍一张/)
    const chosen = page.getByLabel(/从本机选图片/)
    await expect(camera.locator('..')).toBeVisible({ visible: name === 'phone' })
    await (name === 'phone' ? camera : chosen).setInputFiles(file('照片', fromPhone))
    await expect(pictures(page)).toHaveCount(1)
    await chosen.setInputFiles([file('签到', await picture('#a33')), file('授课', await picture('#3a3'))])
    await expect(pictures(page)).toHaveCount(3)
    await expect(page.getByText('已插入 2 张图片。')).toBeVisible()
    await copyPicture(page, await picture('#33a'))
    await page.locator('[data-lexical-editor="true"] p').last().click()
    await page.keyboard.press('Control+V')
    await expect(pictures(page)).toHaveCount(4)
    await dropFiles(page, [{ name: '合影.png', bytes: await picture('#aa3') }])
    await expect(pictures(page)).toHaveCount(5)

    const captions = [1, 2, 3, 4, 5].map((number) => `图${number}为${named}现场`)
    for (const [index, caption] of captions.entries())
      await page.getByLabel('图片说明').nth(index).fill(caption)
    await expect(page.getByText(/已自动保存/)).toBeVisible()
    await look(page, `photos-${name}`)
    await page.reload()
    await expect(page.getByLabel('图片说明').nth(4)).toHaveValue(captions[4] ?? '')
    const upright = page.locator('[data-lexical-editor="true"] [data-filename^="照片"] img')
    await expect
      .poll(() => upright.evaluate((image: HTMLImageElement) => image.naturalHeight - image.naturalWidth))
      .toBeGreaterThan(0)
    await take(page, '提交审核')
    written.push({ article: Number(/\d+$/.exec(page.url())?.[0]), captions })
  })
}

test('they are in the PDF, on the page of the mail and in the API, upright, small, and say nothing of where', async ({
  logIn,
  visit,
}) => {
  expect(written).toHaveLength(2)
  const editor = await logIn('reviewer1')
  for (const { article } of written) await post(editor, `articles/${article}/approve`)
  const { doc } = await post(editor, 'issues', {
    date: '2026-01-23',
    articles: written.map(({ article }) => article),
  })
  const captions = written.flatMap((one) => one.captions)
  await post(editor, `issues/${doc.id}/submit`)
  const signer = await logIn('reviewer2')
  await signer.goto(`/admin/collections/issues/${doc.id}`, { waitUntil: 'networkidle' })
  const issue = (await signer.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await take(signer, '发布')
  const panel = signer.getByRole('region', { name: '发布情况' })
  const link = panel.getByRole('link', { name: '打开 PDF' })
  await expect(link).toBeVisible({ timeout: 60_000 })

  const folder = await mkdtemp(join(tmpdir(), 'jianbao-photos-'))
  const pdf = join(folder, 'brief.pdf')
  await writeFile(pdf, await bytesOf(signer, (await link.getAttribute('href')) ?? ''))
  const { stdout: text } = await run('pdftotext', [pdf, '-'])
  for (const caption of captions) expect(text.replaceAll(/\s/g, '')).toContain(caption)
  const { stdout: list } = await run('pdfimages', ['-list', pdf])
  expect(list.split('\n').filter((line) => / image /.test(line))).toHaveLength(10)
  await run('pdfimages', ['-all', pdf, join(folder, 'from-pdf')])
  const { stdout: found } = await run('exiftool', ['-q', '-GPS:all', folder])
  expect(found.trim()).toBe('')

  await expect.poll(async () => (await mailsWith(subjectOf(issue))).length).toBeGreaterThan(0)
  const [mail] = await mailsWith(subjectOf(issue))
  const reader = await visit({ width: 390, height: 844 })
  const body = await reader.request.get(`${addresses().inbox}/messages/${mail?.id}/body`)
  await reader.setContent(await body.text())
  await reader.goto((await reader.getByRole('link', { name: '在线阅读本期' }).getAttribute('href')) ?? '')
  const figures = reader.locator('figure')
  await expect(figures).toHaveCount(10)
  for (const [index, caption] of captions.entries()) await expect(figures.nth(index)).toContainText(caption)
  const first = figures.first().locator('img')
  await first.scrollIntoViewIfNeeded()
  await expect
    .poll(() => first.evaluate((image: HTMLImageElement) => image.naturalHeight - image.naturalWidth))
    .toBeGreaterThan(0)
  for (const image of await figures.locator('img').all()) {
    const address = new URL((await image.getAttribute('src')) ?? '', reader.url()).href
    expect(await gpsTags('page', await (await reader.request.get(address)).body())).toBe('')
  }

  const { docs } = await signer.evaluate(
    async () =>
      (await (
        await fetch(
          `/api/media?limit=2&sort=-createdAt&where[filename][contains]=${encodeURIComponent('照片')}`,
        )
      ).json()) as {
        docs: { url: string; filesize: number; width: number; height: number }[]
      },
  )
  expect(docs).toHaveLength(2)
  for (const { url, filesize, width, height } of docs) {
    expect(filesize).toBeLessThan(1_000_000)
    expect([width, height]).toEqual([1800, 2400])
    expect(await gpsTags('api', await bytesOf(signer, url))).toBe('')
  }
})

/** What exiftool finds of a place in a file; nothing for none. */
async function gpsTags(name: string, bytes: Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'jianbao-gps-')), name)
  await writeFile(path, bytes)
  return (await run('exiftool', ['-q', '-GPS:all', path])).stdout.trim()
}

/** What an address of ours gives to the person whose page this is. */
async function bytesOf(page: Page, address: string): Promise<Buffer> {
  const encoded = await page.evaluate(async (target) => {
    const answer = await fetch(target)
    if (!answer.ok) throw new Error(`${target}: ${answer.status}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }, address)
  return Buffer.from(encoded, 'base64')
}

async function post(page: Page, path: string, data: object = {}): Promise<{ doc: { id: number } }> {
  const { status, body } = await page.evaluate(
    async ([target, sent]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/api/${target}`, { method: 'POST', headers, body: JSON.stringify(sent) })
      return { status: answer.status, body: (await answer.json()) as { doc: { id: number } } }
    },
    [path, data] as const,
  )
  expect(status, path).toBeLessThan(300)
  return body
}
