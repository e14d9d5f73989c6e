import type { Page } from '@playwright/test'
import { addresses, PASSWORD } from './support/addresses'
import { approve } from './support/approve'
import { mailsWith } from './support/inbox'
import { expect, fillLogin, test } from './support/journey'
import { post, submitIssue } from './support/submitIssue'
import { setUpTwoFactor } from './support/twoFactor'

const PHONE = { width: 390, height: 844 }
const TITLE = '签发人在手机上看到的一篇'

// The login that asks for a code is refused first.
test.use({ expectedError: /^console: .*400.*\/api\/users\/login/ })

test('the director signs on a telephone, from the mail, in two taps, and sees who got it', async ({
  logIn,
  visit,
  look,
}) => {
  const admin = await logIn('admin')
  const account = { name: '王局长', email: 'director@jianbao.test', role: 'signer', password: PASSWORD }
  await post(admin, '/api/users', account)
  const editor = await logIn('reviewer1')
  await approve(editor, TITLE)
  const issue = await submitIssue(editor, { title: TITLE, date: '2026-03-06' })

  await editor.goto(`/admin/collections/issues/${issue.id}`)
  await expect(editor.getByRole('region', { name: '待签发' })).toContainText('等王局长签发')
  await look(editor, 'signing-issue')
  await editor.goto('/admin/collections/issues')
  await expect(editor.getByRole('row', { name: issue.name })).toContainText('待签发 等王局长，今天送签')

  const link = await linkIn(`【待签发】${issue.name}`)
  const phone = await visit(PHONE)
  await phone.goto('/admin/login')
  await fillLogin(phone, { who: 'director', password: PASSWORD })
  const { codeLater } = await setUpTwoFactor(phone, { password: PASSWORD, look })
  await phone.context().clearCookies()
  await phone.goto(link)
  await fillLogin(phone, { who: 'director', password: PASSWORD })
  await phone.getByLabel('验证码').fill(await codeLater())
  await look(phone, 'login-code')
  await phone.getByRole('button', { name: '登录' }).click()
  await phone.waitForURL(`/admin/sign/${issue.id}`)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(issue.name)
  await expect(phone.getByRole('group', { name: '第 1 页' }).locator('canvas')).toBeVisible()
  await expect(phone.getByRole('region', { name: '检查结果' })).toBeVisible()
  const sign = phone.getByRole('button', { name: /^签发并发给 \d+ 个邮箱$/ })
  const words = (await sign.textContent()) ?? ''
  await expectNarrow(phone)
  await look(phone, 'signing-phone')
  await sign.click()
  const dialog = phone.getByRole('dialog', { name: '签发后不能收回' })
  await look(phone, 'signing-phone-dialog')
  await dialog.getByRole('button', { name: words }).click()

  await expect(phone.getByRole('region', { name: '签发情况' })).toContainText('已由王局长签发')
  const total = Number(/\d+/.exec(words)?.[0])
  await expect(phone.getByRole('list', { name: '发给了谁' }).getByRole('listitem')).toHaveCount(total)
  await expectNarrow(phone)
  await look(phone, 'signing-phone-signed')
  await linkIn(`【已签发】${issue.name}`)
})

/** The address in the mail of this subject, once it has arrived. */
async function linkIn(subject: string): Promise<string> {
  await expect.poll(async () => (await mailsWith(subject)).length).toBe(1)
  const [mail] = await mailsWith(subject)
  const answer = await fetch(`${addresses().inbox}/api/messages/${mail?.id}`)
  const { text } = (await answer.json()) as { text: string }
  return /https?:\S+\/admin\/\S+/.exec(text)?.[0] ?? ''
}

/** Nothing stands out at the side, and what is to be touched is 44 px high. */
async function expectNarrow(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, 'width of the page').toBeLessThanOrEqual(PHONE.width)
  const targets = page.locator('main').locator('a, button').filter({ visible: true })
  for (const target of await targets.all()) {
    const box = await target.boundingBox()
    expect(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44)
  }
}
