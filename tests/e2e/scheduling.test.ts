import type { Page } from '@playwright/test'
import { isWorkingDay } from '@/domain/calendar/workingDays'
import { addresses } from './support/addresses'
import { approve } from './support/approve'
import { mailsWith } from './support/inbox'
import { expect, test } from './support/journey'
import { post, submitIssue } from './support/submitIssue'

const PHONE = { width: 390, height: 844 }
const TITLE = '到点自动发出的一篇'

test('an issue is scheduled in the dialog, seen everywhere, taken off, scheduled on a telephone, and goes out at its minute', async ({
  logIn,
  look,
}) => {
  // It waits for a minute to come, and for what follows from it.
  test.setTimeout(480_000)
  const editor = await logIn('reviewer1')
  await approve(editor, TITLE)
  const issue = await submitIssue(editor, { title: TITLE, date: '2026-03-13' })
  const signer = await logIn('reviewer2')
  await signer.goto(`/admin/collections/issues/${issue.id}`)
  await signer.getByRole('button', { name: '发布', exact: true }).click()
  const dialog = signer.getByRole('dialog', { name: '发布' })
  await expect(dialog.getByRole('checkbox', { name: '定时发布' })).not.toBeChecked()
  await look(signer, 'scheduling-dialog-plain')
  await dialog.getByRole('checkbox', { name: '定时发布' }).check()
  const saturday = nextSaturday()
  await dialog.getByLabel('发布时间（北京时间）').fill(`${saturday}T09:00`)
  await expect(dialog.getByRole('status').filter({ hasText: '不是工作日' })).toBeVisible()
  await look(signer, 'scheduling-dialog')
  await dialog.getByRole('button', { name: '定时发布' }).click()

  const [, month, day] = saturday.split('-').map(Number)
  const line = `${month}月${day}日（星期六）9:00 发布，由`
  const banner = signer.getByRole('region', { name: '定时发布' })
  await expect(banner).toContainText(line)
  await expect(signer.getByText('不是工作日').first()).toBeVisible()
  await look(signer, 'scheduling-issue')
  await signer.goto('/admin')
  await expect(signer.getByRole('main')).toContainText(line)
  await look(signer, 'scheduling-home')
  await signer.goto('/admin/collections/issues')
  await expect(signer.getByRole('row', { name: issue.name })).toContainText(line)

  // Whoever changes what would be printed reads what that led to.
  const body = await post(editor, '/api/recipients', { name: '临时增加的单位', kind: 'copy', active: false })
  await editor.goto(`/admin/collections/recipients/${body.id}`)
  await editor.getByLabel('启用').check()
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('定时发布已取消')).toBeVisible()
  await look(editor, 'scheduling-toast')
  await editor.evaluate((id) => fetch(`/api/recipients/${id}`, { method: 'DELETE' }), body.id)
  await signer.goto(`/admin/collections/issues/${issue.id}`)
  await expect(signer.getByRole('region', { name: '待签发' })).toBeVisible()
  await post(signer, `/api/issues/${issue.id}/schedule`, { at: `${saturday}T09:00` })

  const phone = await logIn('reviewer2', PHONE)
  await phone.goto(`/admin/sign/${issue.id}`)
  const note = phone.getByRole('region', { name: '定时发布' })
  await expect(note).toContainText(line)
  await look(phone, 'scheduling-phone-set')
  await note.getByRole('button', { name: '取消定时' }).click()
  await expect(note).toHaveCount(0)

  await phone.getByRole('button', { name: /^签发并发给 \d+ 个邮箱$/ }).click()
  const confirm = phone.getByRole('dialog')
  await confirm.getByRole('checkbox', { name: '定时发布' }).check()
  await look(phone, 'scheduling-phone-dialog')
  await confirm.getByLabel('发布时间（北京时间）').fill(minuteAhead())
  await confirm.getByRole('button', { name: '签发，定时发布' }).click()
  await expect(note).toContainText('已签发，定于')
  const width = await phone.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(PHONE.width)

  await expect.poll(() => statusOf(editor, issue.id), { timeout: 150_000 }).toBe('published')
  await phone.reload()
  await expect(phone.getByRole('region', { name: '签发情况' })).toContainText('已由')
  await expect.poll(async () => (await mailsOf(issue.name)).length, { timeout: 90_000 }).toBeGreaterThan(0)
  const told = async () => (await mailsWith(`【已签发】${issue.name}`)).length
  await expect.poll(told, { timeout: 90_000 }).toBe(1)
})

async function statusOf(page: Page, issue: number): Promise<string> {
  return page.evaluate(async (id) => {
    const answer = await fetch(`/api/issues/${id}?depth=0`)
    return ((await answer.json()) as { status: string }).status
  }, issue)
}

/** The brief itself as it went out; its subject ends with the title of its article. */
async function mailsOf(name: string): Promise<unknown[]> {
  const answer = await fetch(`${addresses().inbox}/api/messages?limit=1000`)
  const { messages } = (await answer.json()) as { messages: { subject: string }[] }
  return messages.filter(({ subject }) => subject.includes(name) && !subject.startsWith('【'))
}

/** In Shanghai, as the input takes it: the first whole minute that is not too near to be chosen. */
function minuteAhead(): string {
  const enough = Date.now() + 45_000
  const minute = new Date(Math.ceil(enough / 60_000) * 60_000 + 8 * 3_600_000)
  return minute.toISOString().slice(0, 16)
}

/** More than a week away, and not one that is worked for a holiday. */
function nextSaturday(): string {
  const day = new Date(Date.now() + 8 * 3_600_000 + 7 * 86_400_000)
  day.setUTCDate(day.getUTCDate() + ((6 - day.getUTCDay() + 7) % 7))
  while (isWorkingDay(day.toISOString().slice(0, 10), new Map())) day.setUTCDate(day.getUTCDate() + 7)
  return day.toISOString().slice(0, 10)
}
