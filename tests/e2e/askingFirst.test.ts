import type { Locator, Page } from '@playwright/test'
import { approve } from './support/approve'
import { expect, test } from './support/journey'
import { post, submitIssue } from './support/submitIssue'

const TITLE = `一封退了一封等着 ${Date.now() % 100_000}`

test('holding mails back and sending them again ask first, with how many', async ({ logIn, look }) => {
  const editor = await logIn('reviewer1', { width: 1366, height: 900 })
  // Of the catcher's: the one refuses its first mail for good, the other for a minute.
  const bodies = [
    await body(editor, { name: '邮箱满了的单位', email: `${Date.now()}@full.jianbao.test` }),
    await body(editor, { name: '要等一等的单位', email: `${Date.now()}@later.jianbao.test` }),
  ]
  try {
    await approve(editor, TITLE)
    const { id } = await submitIssue(editor, { title: TITLE, date: '2026-04-24' })
    await post(editor, `/api/issues/${id}/publish`, {})
    await editor.goto(`/admin/collections/issues/${id}`)
    const mails = editor.getByRole('region', { name: '发布情况' }).getByText(/^邮件共 \d+ 封/)
    await expect(mails).toHaveText(/已发出 \d+，未送达 1，待发送 1，正在进行…$/, { timeout: 90_000 })

    // Before anything else: the mail that waits is tried again within the minute.
    await editor.getByRole('button', { name: '暂停发送（还有 1 封）…' }).click()
    const asked = editor.getByRole('dialog', { name: '暂停发送' })
    await expect(asked).toContainText('还没有发出的 1 封会停下来等')
    await asked.getByRole('button', { name: '暂停 1 封' }).click()
    await expect(asked).toHaveCount(0)
    await expect(mails).toHaveText(/待发送 1，已暂停$/)

    const resend = editor.getByRole('button', { name: '重发没有送到的 1 封…' })
    await resend.click()
    const again = editor.getByRole('dialog', { name: '重发没有送到的邮件' })
    await expect(again).toContainText('将重新发送 1 封')
    await look(editor, 'asking-first-resend')
    await giveUp(again)
    await expect(mails).toHaveText(/未送达 1，待发送 1，已暂停$/)
    await resend.click()
    await again.getByRole('button', { name: '重发 1 封' }).click()
    await expect(again).toHaveCount(0)
    await expect(mails).toHaveText(/已发出 \d+，待发送 2，已暂停$/)
    await editor.getByRole('button', { name: '继续发送' }).click()
    // The other is due when its minute is over; nothing of it is left to the next journey.
    await expect(mails).not.toHaveText(/未送达|待发送|正在/, { timeout: 120_000 })
    await expect(mails).toHaveText(/已发出 \d+/)
  } finally {
    for (const entry of bodies)
      await editor.evaluate((entry) => fetch(`/api/recipients/${entry}`, { method: 'DELETE' }), entry)
  }
})

async function body(page: Page, { name, email }: { name: string; email: string }): Promise<number> {
  return (await post(page, '/api/recipients', { name, kind: 'copy', mailboxes: [{ email }] })).id
}

/** Of a person who thinks better of it. */
async function giveUp(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toHaveCount(0)
}
