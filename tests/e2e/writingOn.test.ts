import type { Locator, Page } from '@playwright/test'
import { PASSWORD } from './support/addresses'
import { typeBody } from './support/desk'
import { expect, test } from './support/journey'

test('the way back within the panel leads to the article, not to an empty page', async ({ logIn }) => {
  const title = `离开又回来 ${Date.now() % 100_000}`
  const page = await logIn('yunda')
  await page.getByRole('link', { name: '写稿' }).click()
  await page.getByLabel('标题').fill(title)
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  const address = page.url()
  await page.locator('.step-nav').getByRole('link', { name: '稿件', exact: true }).click()
  await page.waitForURL(/\/articles(\?.*)?$/)
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(page.getByLabel('标题')).toHaveValue(title)
  await expect(page.getByRole('button', { name: '提交审核' })).toBeVisible()
})

test('who comes back after the session ran out by the clock finds the page and a login on it', async ({
  logIn,
}) => {
  const page = await logIn('sto')
  await page.clock.install()
  await page.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
  await page.getByLabel('标题').fill(`隔夜的页面 ${Date.now() % 100_000}`)
  await typeBody(page, ['昨天写的。'])
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  // It has become the article's page: what is loaded for that takes time which the leap below does not give.
  await expect(page).toHaveURL(/\/articles\/\d+$/)
  await expect(page.getByRole('button', { name: '提交审核' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const address = page.url()
  const left = await page.evaluate(async () => {
    const { exp } = (await (await fetch('/api/users/me')).json()) as { exp: number }
    return exp * 1000 - Date.now()
  })
  // To the last seconds in one leap, and through them second by second.
  await page.clock.fastForward(left - 10_000)
  await page.clock.runFor(20_000)
  const login = page.getByRole('dialog', { name: '登录已结束，请重新登录' })
  await login.getByLabel('密码').fill(PASSWORD)
  await login.getByRole('button', { name: '登录' }).click()
  await expect(login).toHaveCount(0)
  await expect(page).toHaveURL(address)
  await typeBody(page, ['今天接着写。'])
  await expect(editorOf(page)).toContainText('昨天写的。今天接着写。')
})

function editorOf(page: Page): Locator {
  return page.locator('[data-lexical-editor="true"]')
}
