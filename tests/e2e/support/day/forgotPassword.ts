import type { Page } from '@playwright/test'
import { addresses } from '../addresses'
import { expect, fillLogin, type Look } from '../journey'

/** She logs out, has forgotten her password, and comes in by the mail's link with another. */
export async function forgotPassword(
  page: Page,
  { login, password, look, name }: { login: string; password: string; look: Look; name: string },
): Promise<void> {
  const address = `${login}@jianbao.test`
  await logOut(page)
  await page.getByRole('link', { name: '忘记密码？' }).click()
  await page.waitForURL(/\/admin\/forgot/)
  await page.getByLabel('电子邮件').fill(address)
  await look(page, `day-${name}-forgot`)
  await page.getByRole('button', { name: /提交/ }).click()
  await expect.poll(() => linkFor(address)).not.toBe('')
  await page.goto(await linkFor(address))
  await page.getByLabel('新的密码').fill(password)
  await page.getByLabel('确认密码').fill(password)
  await look(page, `day-${name}-reset`)
  await page.getByRole('button', { name: '重置密码' }).click()
  await page.waitForURL('/admin')

  await logOut(page)
  await fillLogin(page, { who: login, password })
  await page.waitForURL('/admin')
}

async function logOut(page: Page): Promise<void> {
  const out = page.waitForResponse(/\/api\/users\/logout/)
  await page.goto('/admin/logout')
  await out
  await page.goto('/admin/login')
}

async function linkFor(address: string): Promise<string> {
  const answer = await fetch(`${addresses().inbox}/api/messages?limit=1000`)
  const { messages } = (await answer.json()) as {
    messages: { id: string; subject: string; envelope: { to: string[] } }[]
  }
  const mail = messages.find(
    ({ subject, envelope }) => subject.startsWith('【密码】') && envelope.to.includes(address),
  )
  if (!mail) return ''
  const { text } = (await (await fetch(`${addresses().inbox}/api/messages/${mail.id}`)).json()) as {
    text: string
  }
  return /https?:\S+\/admin\/reset\/\S+/.exec(text)?.[0] ?? ''
}
