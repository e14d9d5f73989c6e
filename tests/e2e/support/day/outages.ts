import type { Page } from '@playwright/test'
import { expect, fillLogin, type Look } from '../journey'
import { editorOf, idOf, saved, writeOn } from './writeFirst'

const TEN_MINUTES_MS = 600_000

/** Writes on without a network for ten minutes; all of it is saved by itself afterwards. */
export async function loseNetwork(page: Page): Promise<void> {
  await page.context().setOffline(true)
  await writeOn(page, '断网之中也在写。')
  const told = page.getByText(/没有保存：没有网络.*网络恢复后会自动保存/)
  await expect(told).toBeVisible()
  await page.clock.runFor(TEN_MINUTES_MS)
  await expect(told).toBeVisible()
  await page.context().setOffline(false)
  await saved(page)
  await page.reload()
  await expect(editorOf(page)).toContainText('断网之中也在写。')
}

/**
 * The administrator has set another password, which ended her sessions: she writes on, logs in on the page by the new
 * one, changes it there to one of her own, and not one letter is lost.
 */
export async function loggedOut(
  page: Page,
  { given, own, look, name }: { given: string; own: string; look: Look; name: string },
): Promise<void> {
  await page.keyboard.type('半句话还没')
  const login = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
  await expect(login).toBeVisible()
  // The login does not take what is typed.
  await page.keyboard.type('写完，接着写。')
  await expect(editorOf(page)).toContainText('半句话还没写完，接着写。')
  const state = page.getByText(/没有保存：/)
  await expect(state).toContainText('登录已结束')
  await expect(state).not.toContainText('权')
  await look(page, `day-${name}-login`)
  await login.getByLabel('密码').fill('not the password')
  await login.getByRole('button', { name: '登录' }).click()
  await expect(login.getByRole('alert')).toContainText('密码')
  await login.getByLabel('密码').fill(given)
  await login.getByRole('button', { name: '登录' }).click()
  await expect(login).toHaveCount(0)

  const due = page.getByRole('dialog', { name: '请先设置自己的密码' })
  await expect(page.getByText(/没有保存：密码要先改成自己的。/)).toBeVisible()
  await look(page, `day-${name}-password`)
  await due.getByLabel('当前密码').fill(given)
  await due.getByLabel('新密码', { exact: true }).fill(own)
  await due.getByLabel('再填一次新密码').fill(own)
  await due.getByRole('button', { name: '保存新密码' }).click()
  await expect(due).toHaveCount(0)
  await saved(page)
  await page.reload()
  await expect(editorOf(page)).toContainText('半句话还没写完，接着写。')
}

/** Closes what she writes on in mid-sentence and goes on on the other machine, which shows the same; then comes back. */
export async function changeMachine(
  page: Page,
  {
    visit,
    login,
    password,
    look,
    name,
  }: {
    visit: () => Promise<Page>
    login: string
    password: string
    look: Look
    name: string
  },
): Promise<Page> {
  const address = page.url()
  const article = idOf(page)
  const context = page.context()
  await writeOn(page, '合上之前的半句')
  await page.close()

  const other = await visit()
  await other.goto('/admin/login')
  await fillLogin(other, { who: login, password })
  await other.waitForURL('/admin')
  await other.locator(`a[href$="/articles/${article}"]`, { hasText: '继续写' }).click()
  await expect(editorOf(other)).toContainText('合上之前的半句')
  await expect(other.getByRole('button', { name: '提交审核' })).toBeVisible()
  await writeOn(other, '，在另一台上写完。')
  await saved(other)
  await other.close()

  const again = await context.newPage()
  await again.goto(address, { waitUntil: 'networkidle' })
  await expect(editorOf(again)).toContainText('合上之前的半句，在另一台上写完。')
  // What this one had when it was closed is older than what she sees, though its clock is ten minutes fast: she is told
  // so, sees both, and goes on.
  const offered = again.getByRole('alert').filter({ hasText: '本机留有一份' })
  await expect(offered).toContainText('比这里的旧')
  await expect(offered.getByRole('button', { name: '恢复' })).toHaveCount(0)
  await offered.getByRole('button', { name: '对照两份内容' }).click()
  const both = again.getByRole('dialog', { name: '两份内容' })
  await expect(both.getByRole('region', { name: /^这里的（较新）/ })).toContainText('，在另一台上写完。')
  await expect(both.getByRole('region', { name: /^本机留的（较旧/ })).toContainText('合上之前的半句')
  await look(again, `day-${name}-two-texts`)
  await both.getByRole('button', { name: '保留这里的' }).click()
  await expect(offered).toHaveCount(0)
  return again
}
