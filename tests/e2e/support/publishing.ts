import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { expect } from './journey'
import { mailsWith, type Mail } from './inbox'

/** Line breaks of the masthead are nothing in a subject. */
const BRIEF = '上海市邮政快递行业党建、文明创建工作简报'

/** The mail of an issue, `2026年第1期（总第536期）`. */
export function subjectOf(issue: string): string {
  return `${issue}${BRIEF}`
}

export function fileOf(issue: string): string {
  return `${BRIEF}${issue}.pdf`
}

/** How many mails the open publish dialog announces. */
export async function announcedMails(page: Page): Promise<number> {
  const dialog = page.getByRole('dialog', { name: '发布' })
  const words = (await dialog.getByText(/个邮箱，每个一封/).textContent()) ?? ''
  return Number(/\d+/.exec(words)?.[0])
}

/**
 * Waits until the page of a published issue shows its PDF and all `total` mails as sent, and the inbox holds them.
 * Gives them, one for each mailbox.
 */
export async function delivered(
  page: Page,
  { issue, total }: { issue: string; total: number },
): Promise<Mail[]> {
  const panel = page.getByRole('region', { name: '发布情况' })
  await expect(panel.getByRole('link', { name: '打开 PDF' })).toBeVisible({ timeout: 60_000 })
  await expect(panel).toContainText(`共 ${total} 封：已发出 ${total}`, { timeout: 60_000 })
  await expect.poll(async () => (await mailsWith(subjectOf(issue))).length).toBe(total)
  const mails = await mailsWith(subjectOf(issue))
  expect(new Set(mails.flatMap(({ envelope }) => envelope.to)).size, 'mailboxes').toBe(total)
  return mails
}

/** Milliseconds until all `total` mails of an issue are in the inbox, looking every quarter of a second. */
export async function untilDelivered({ issue, total }: { issue: string; total: number }): Promise<number> {
  const start = Date.now()
  while ((await mailsWith(subjectOf(issue))).length < total && Date.now() - start < 120_000) await sleep(250)
  return Date.now() - start
}

/** What an address of ours gives to the person whose page this is: the type, and the first letters. */
export async function fetched(page: Page, url: string): Promise<{ type: string; start: string }> {
  return page.evaluate(async (target) => {
    const answer = await fetch(target)
    return { type: answer.headers.get('Content-Type') ?? '', start: (await answer.text()).slice(0, 5) }
  }, url)
}
