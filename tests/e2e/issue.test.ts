import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/journey'
import { addresses } from './support/addresses'
import { issueInHand, openFromHome, record, save, take } from './support/desk'
import { announcedMails, delivered, fetched, fileOf, subjectOf } from './support/publishing'

// The second one has a line break in its title, which is nothing in a list and nothing in the mail.
const ARTICLES = ['邮政老站台改造成“亲子候车亭”', '韵达“灯下课堂”结业𬸣音队唱响自己的歌']

test('an issue is composed, signed off, published, and read by its recipients', async ({
  logIn,
  visit,
  look,
}) => {
  const editor = await logIn('reviewer1')
  await editor.goto('/admin/collections/issues/create')
  await editor.getByLabel('印发日期').fill('2026-01-16')
  await look(editor, 'issue-new')
  await save(editor)
  const issue = await issueInHand(editor)
  await expect(editor.getByRole('heading', { level: 1, name: `${issue} 2026年1月16日` })).toBeVisible()
  for (const title of ARTICLES) {
    await editor.getByRole('button', { name: `加入《${title}》` }).click()
    await expect(editor.getByRole('button', { name: `移出《${title}》` })).toBeVisible()
  }
  await expect(editor.getByText('按此顺序排印 · 已保存')).toBeVisible()
  await look(editor, 'issue-draft')
  await take(editor, '送签')
  await look(editor, 'issue-submitted')

  const signer = await logIn('reviewer2')
  await openFromHome(signer, issue)
  // What waits for a signature is read as it will be printed; what was found is one click away.
  await expect(signer.getByRole('button', { name: '版面预览' })).toHaveAttribute('aria-pressed', 'true')
  await signer.getByRole('link', { name: /处(留意|须改)$/ }).click()
  await expect(signer.getByRole('heading', { name: '发布前检查' })).toBeInViewport()
  await signer.getByRole('button', { name: '版面预览' }).click()
  const preview = await signer.getByRole('link', { name: '打开 PDF' }).getAttribute('href')
  expect(await fetched(signer, preview ?? '')).toEqual({ type: 'application/pdf', start: '%PDF-' })
  let total = 0
  await take(signer, '发布', async (dialog) => {
    await expect(dialog).toContainText(issue)
    await expect(dialog).toContainText('2026年1月16日')
    await expect(dialog).toContainText('2 篇')
    await expect(dialog).toContainText('上海市交通委文明办（没有邮箱）')
    total = await announcedMails(signer)
    await look(signer, 'issue-publish-dialog')
  })
  expect(total).toBeGreaterThan(30)

  const mails = await delivered(signer, { issue, total })
  await expect(record(signer).getByRole('listitem')).toHaveCount(2)
  await look(signer, 'issue-published')
  const published = signer.url()
  await expect(signer.getByText('第 1 页，共')).toBeVisible()
  await expect(signer.getByRole('region', { name: '页面' }).locator('canvas')).toBeVisible()
  await look(signer, 'issue-pdf-reader')
  await signer.getByRole('link', { name: '查看全部投递记录' }).click()
  await expect(signer.getByText('已发出').first()).toBeVisible()
  await look(signer, 'deliveries')

  const reader = await visit()
  await reader.goto(addresses().inbox)
  await reader.getByLabel('按收件人查找').fill(mails[0]?.envelope.to[0] ?? '')
  await reader.getByRole('button', { name: '查找' }).click()
  await look(reader, 'inbox')
  await reader.getByRole('link', { name: subjectOf(issue) }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(subjectOf(issue))
  const body = reader.frameLocator('iframe')
  for (const [index, title] of ARTICLES.entries())
    await expect(body.locator('body')).toContainText(`${index + 1}. ${title}`)
  await look(reader, 'inbox-mail')
  const [download] = await Promise.all([
    reader.waitForEvent('download'),
    reader.getByRole('link', { name: fileOf(issue) }).click(),
  ])
  expect(download.suggestedFilename()).toBe(fileOf(issue))
  const pdf = await readFile(await download.path())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  // A word of it was wrong, its day, and a body was left out: what becomes of it is seen before it goes.
  const missed = await addMissed(editor)
  await signer.goto(published, { waitUntil: 'networkidle' })
  await take(signer, '发布更正', async (dialog) => {
    await dialog.getByLabel('稿件').selectOption({ label: `1. ${ARTICLES[0]}` })
    await dialog.getByLabel('原文').fill('亲子候车亭')
    await dialog.getByLabel('改为').fill('亲子等车亭')
    await dialog.getByLabel('各处都改').check()
    await dialog.getByLabel('印发日期').fill('2026-01-19')
    await expect(dialog).toContainText('印发日期由“2026年1月16日”改为“2026年1月19日”')
    await dialog.getByLabel('版记和邮件按现在的报送单位').check()
    await expect(dialog).toContainText('版记“发”增加“漏列的单位”')
    await expect(dialog.getByRole('region', { name: '更正发给谁' })).toContainText(
      'missed@office.test（漏列的单位）',
    )
    await expect(dialog.getByRole('button', { name: `发布更正并发给 ${total + 1} 个邮箱` })).toBeVisible()
    await dialog.getByLabel(/^理由/).fill('候车亭的名称有误。')
    await look(signer, 'issue-correction-dialog')
  })
  await missed.remove()
  await expect(record(signer)).toContainText('候车亭的名称有误。')
  await expect(record(signer)).toContainText('“漏列的单位”的邮箱增加missed@office.test')
  await expect(record(signer)).toContainText('改为“2026年1月19日”')
  await expect(signer.getByLabel('印发日期')).toContainText('2026年1月19日')
  await look(signer, 'issue-corrected')
})

/** A body that the lists have from now on, until it is removed. */
async function addMissed(page: Page): Promise<{ remove: () => Promise<number> }> {
  const id = await page.evaluate(async () => {
    const mailboxes = [{ name: '收件人', email: 'missed@office.test' }]
    const body = JSON.stringify({ name: '漏列的单位', kind: 'distribute', active: true, mailboxes })
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('/api/recipients', { method: 'POST', headers, body })
    return ((await answer.json()) as { doc: { id: number } }).doc.id
  })
  return {
    remove: () =>
      page.evaluate(
        async (gone) => (await fetch(`/api/recipients/${gone}`, { method: 'DELETE' })).status,
        id,
      ),
  }
}
