import type { Page } from '@playwright/test'
import { lexicalParagraphs } from '../../src/domain/article/lexical/lexicalParagraphs'
import { expect, test } from './support/journey'
import { post } from './support/submitIssue'

const send = (page: Page, path: string, data: object) =>
  page.evaluate(
    async ([address, body]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/api/${address}`, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      return (await answer.json()) as { doc?: { id: number } }
    },
    [path, data] as const,
  )

test('the office switches proofreading on, loads its words, takes one suggestion and lets one finding stand', async ({
  logIn,
  look,
}) => {
  const admin = await logIn('admin')
  await admin.goto('/admin/globals/settings', { waitUntil: 'networkidle' })
  await expect(admin.getByRole('navigation', { name: '可选功能' })).toBeVisible()
  await send(admin, 'globals/settings', { proofread: true })
  const author = await logIn('jt')
  const body = lexicalParagraphs(['员工己经全部到岗。', '会议于2026年1月9日（星期四）召开。'])
  const made = await send(author, 'articles', { title: `要校对的稿件 ${Date.now() % 100_000}`, body })
  await send(author, `articles/${made.doc?.id}/submit`, {})

  const page = await logIn('reviewer1', { width: 1366, height: 800 })
  await page.goto('/admin/collections/lexicon', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: '载入随附词库' }).click()
  await expect(page.getByRole('link', { name: '安份守己' })).toBeVisible()
  await look(page, 'lexicon')

  await page.goto(`/admin/collections/articles/${made.doc?.id}`, { waitUntil: 'networkidle' })
  const panel = page.getByRole('region', { name: /^校对/ })
  // What is clicked before the page's scripts have taken hold is lost.
  await expect(async () => {
    await panel.getByRole('button', { name: /校对/ }).click()
    await expect(panel.getByRole('listitem')).toHaveCount(2, { timeout: 3_000 })
  }).toPass()
  await look(page, 'proofreading')
  await panel.getByRole('button', { name: '改为“已经”' }).click()
  await expect(page.locator('[data-lexical-editor="true"]')).toContainText('员工已经全部到岗。')
  await panel.getByRole('button', { name: '此处不改' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('.payload-toast-container')).toContainText(/成功/)
  await panel.getByRole('button', { name: '重新校对' }).click()
  await expect(panel).toContainText('没有发现问题')
  await send(admin, 'globals/settings', { proofread: false })
})

test('the office keeps scores by rules of its own, and sees how every point arose', async ({
  logIn,
  look,
}) => {
  const admin = await logIn('admin')
  await send(admin, 'score-rules', { from: '2025-10-01' })
  const page = await logIn('reviewer1', { width: 390, height: 844 })
  await page.goto('/admin/statistics?from=2025-10-01&to=2025-12-31', { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: '记分', exact: true }).click()
  const rows = page.locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(7)
  // 18 articles sent in, at most ten points a month, and seven printed at five points.
  await expect(rows.nth(0)).toContainText('中国邮政')
  await look(page, 'scores')
  const total = rows.nth(0).getByRole('link')
  const points = await total.textContent()
  await total.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${points} 分`)
  await look(page, 'scores-company')

  // The same points as 通报 in an issue.
  const issue = await post(page, '/api/issues', { date: '2026-03-02' })
  await page.goto('/admin/scores?from=2025-10-01&to=2025-12-31', { waitUntil: 'networkidle' })
  await page.getByLabel('作为通报编入').selectOption({ label: issue.name })
  await page.getByRole('button', { name: '编入' }).click()
  await page.getByRole('status').getByRole('link', { name: issue.name }).click()
  const group = page.locator('#field-scores')
  await expect(group).toContainText('记分通报')
  await group.getByLabel('表下说明').fill('注：同分同名次。')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.locator('.payload-toast-container')).toContainText(/成功/)
  await look(page, 'compose-scores')
  await group.getByRole('button', { name: '不印通报' }).click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(async () => {
    const { scores } = await page.evaluate(
      async (id) => (await fetch(`/api/issues/${id}?depth=0`)).json(),
      issue.id,
    )
    expect(scores).toMatchObject({ from: null, to: null, note: null })
  }).toPass()
  await expect(group).toBeHidden()
})
