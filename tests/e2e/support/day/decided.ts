import { test, type Page } from '@playwright/test'
import { record, take } from '../desk'
import { expect, type Look } from '../journey'
import { post } from '../submitIssue'
import { editorOf, idOf, saved, writeOn } from './writeFirst'

const REASON = '请看批注。'

/** Submitted, taken back and submitted again from the page she is on; returned with a remark, answered in place, taken. */
export async function decided(
  page: Page,
  { office, look, name }: { office: Page; look: Look; name: string },
): Promise<void> {
  const article = idOf(page)
  const address = page.url()

  await test.step('she submits from the page she is on, takes it back, and submits again', async () => {
    await submit(page, async () => look(page, `day-${name}-submit-dialog`))
    await expect(page).toHaveURL(address)
    await expect(page.getByRole('button', { name: '保存', exact: true })).toHaveCount(0)
    // Whoever may only read the text reads the captions, too.
    await expect(editorOf(page)).toContainText(/图1为..现场.*图8为..现场/)
    await look(page, `writing-${name}-submitted`)
    await page.goto('/admin')
    await expect(page.locator(`a[href$="/articles/${article}"]`).first()).toContainText('待审')
    await page.goBack({ waitUntil: 'networkidle' })
    await take(page, '撤回修改')
    await expect(page.getByRole('button', { name: '保存', exact: true })).toBeVisible()
    await writeOn(page, '共有十三人用过。')
    await saved(page)
    await submit(page)
  })

  await test.step('it comes back with a remark, which she answers where it stands', async () => {
    await remark(office, { article, passage: '十三人', text: '通知里写的是十二人，请核对。' })
    await post(office, `/api/articles/${article}/return`, { comment: REASON })
    await page.goto('/admin')
    await expect(page.getByRole('region', { name: '请修改后重新提交' })).toContainText(REASON)
    await page.goto(address, { waitUntil: 'networkidle' })
    const reason = page.getByRole('region', { name: '已退回，请按下面的理由修改后重新提交' })
    await expect(reason).toContainText(REASON)
    const remarks = page.getByRole('region', { name: /^批注/ })
    await expect(remarks).toContainText('通知里写的是十二人，请核对。')
    await remarks.getByRole('button', { name: '看原文' }).click()
    await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe('十三人')
    await look(page, `day-${name}-remark`)
    await page.keyboard.insertText('十二人')
    await expect(remarks).toContainText('这处文字已改动')
    await remarks.getByLabel('答复').fill('已改。')
    await remarks.getByRole('button', { name: '标为已处理' }).click()
    await expect(remarks).toContainText('都已处理')
    await expect(remarks).toContainText('答复：已改。')
    await saved(page)
    await submit(page)
    await expect(reason).toHaveCount(0)
  })

  await test.step('she sees what the office changed, marked in her text', async () => {
    await changeWords(office, { article, from: '共有十二人用过。', to: '共有十二人、三十次用过。' })
    await post(office, `/api/articles/${article}/approve`, {})
    await page.reload({ waitUntil: 'networkidle' })
    const comparison = page.getByRole('region', { name: /与投稿原文对照/ })
    await expect(comparison.locator('ins')).toHaveText(['、三十次'])
    await expect(editorOf(page)).toContainText('共有十二人、三十次用过。')
    await expect(record(page).getByRole('listitem').first()).toContainText('待审 → 已采用')
    await look(page, `day-${name}-changed`)
  })
}

async function submit(page: Page, inDialog?: () => Promise<void>): Promise<void> {
  await take(page, '提交审核', inDialog)
  // The words of an earlier time may still stand there.
  await expect(page.getByRole('button', { name: '撤回修改' })).toBeVisible()
}

async function remark(
  office: Page,
  { article, passage, text }: { article: string; passage: string; text: string },
): Promise<void> {
  const place = await office.evaluate(
    async ([id, wanted]) => {
      const answer = await fetch(`/api/articles/${id}?depth=0`)
      type Node = { text?: string; children?: Node[] }
      const { body } = (await answer.json()) as { body: { root: { children: Node[] } } }
      const textOf = (node: Node): string => node.text ?? (node.children ?? []).map(textOf).join('')
      const texts = body.root.children.map(textOf)
      const paragraph = texts.findIndex((each) => each.includes(wanted))
      return { paragraph, offset: texts[paragraph]?.indexOf(wanted) ?? -1 }
    },
    [article, passage] as const,
  )
  await post(office, '/api/remarks', { article: Number(article), ...place, quote: passage, text })
}

/** As the office does in its own window. */
async function changeWords(
  office: Page,
  { article, from, to }: { article: string; from: string; to: string },
): Promise<void> {
  const status = await office.evaluate(
    async ([id, before, after]) => {
      const { body } = (await (await fetch(`/api/articles/${id}?depth=0`)).json()) as { body: unknown }
      const changed = JSON.stringify({ body }).replace(before, after)
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch(`/api/articles/${id}`, { method: 'PATCH', headers, body: changed })).status
    },
    [article, from, to] as const,
  )
  expect(status).toBe(200)
}
