import type { BrowserContext, Locator, Page } from '@playwright/test'
import { approve } from './support/approve'
import { take, typeBody } from './support/desk'
import { expect, test } from './support/journey'

const SLOW_MS = 5_000

test('a step waits for every move before it, however slow the line', async ({ logIn }) => {
  test.slow()
  const series = `慢线路${Date.now() % 100_000}`
  const titles = ['甲', '乙', '丙'].map((name) => `${series}之${name}`)
  const editor = await logIn('reviewer1')
  for (const title of titles) await approve(editor, title)
  await editor.getByRole('button', { name: '新建一期' }).click()
  await editor.waitForURL(/\/issues\/\d+$/)
  const list = editor.getByRole('region', { name: '本期稿件' })
  for (const title of titles) await editor.getByRole('button', { name: `加入《${title}》` }).click()
  await expect(list.getByRole('listitem')).toHaveCount(3)
  await expect(list).toContainText('已保存')
  const before = await shown(list)

  let saves = 0
  await editor.route('**/api/issues/*/arrange', async (route) => {
    saves += 1
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
    await route.continue()
  })
  const first = before[0] ?? ''
  await list.getByRole('button', { name: new RegExp(`^移动《${first}》`) }).focus()
  await editor.keyboard.press('Alt+ArrowDown')
  await expect(list).toContainText('正在保存')
  await editor.keyboard.press('Alt+ArrowDown')
  const after = [before[1], before[2], first]
  await expect.poll(() => shown(list)).toEqual(after)
  await take(editor, '送签')
  expect(saves).toBe(2)
  await editor.getByRole('button', { name: /^稿件与检查/ }).click()
  await expect.poll(() => shown(list)).toEqual(after)
  await expect(editor.getByRole('button', { name: '退回编辑', exact: true })).toBeVisible()
})

test.describe('an author without a network', () => {
  // The browser's word for a request without a network, and what Payload's form makes of it.
  test.use({ expectedError: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ })

  test('finds what was typed on in the article itself, and has it saved without a key pressed', async ({
    logIn,
    look,
  }) => {
    const title = `断网也写 ${Date.now() % 100_000}`
    const page = await logIn('yunda')
    const context = page.context()
    await page.getByRole('link', { name: '写稿' }).click()
    await page.getByLabel('标题').fill(title)
    await typeBody(page, ['连着网写的。'])
    await expect(page.getByText(/已自动保存/)).toBeVisible()
    await page.waitForURL(/\/articles\/\d+$/)
    const address = page.url()
    await context.setOffline(true)
    await typeBody(page, ['断网以后接着写的。'])
    await expect(page.getByText(/没有保存.*本机/)).toBeVisible()
    await page.close()
    await context.setOffline(false)

    // Nothing of it is offered in the next new article.
    const other = await context.newPage()
    await other.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
    await expect(other.getByLabel('标题')).toBeVisible()
    await expect(offer(other)).toHaveCount(0)
    await other.close()

    const again = await context.newPage()
    await again.goto(address)
    await expect(again.getByLabel('标题')).toHaveValue(title)
    await expect(offer(again)).toContainText(title)
    await look(again, 'saving-offered')
    await context.setOffline(true)
    await offer(again).getByRole('button', { name: '恢复' }).click()
    await expect(again.locator('[data-lexical-editor="true"]')).toContainText('断网以后接着写的。')
    await expect(again.getByText(/没有保存.*本机/)).toBeVisible()
    await backOnline(context, again)
    await expect.poll(() => storedText(again, address)).toContain('断网以后接着写的。')
    await again.reload()
    await expect(again.locator('[data-lexical-editor="true"]')).toContainText('断网以后接着写的。')
    await expect(offer(again)).toHaveCount(0)
  })
})

test.describe('an author whose line breaks after the first save has arrived', () => {
  test.use({ expectedError: /ERR_FAILED|Failed to fetch|409/ })

  test('has one draft, also when the page is opened again in between', async ({ logIn }) => {
    const title = `答复丢了 ${Date.now() % 100_000}`
    const page = await logIn('yunda')
    const context = page.context()
    const loseAnswer = async (other: Page) =>
      other.route(/\/api\/articles\?depth=0$/, async (route) => {
        await route.fetch()
        await route.abort('failed')
      })
    await loseAnswer(page)
    await page.getByRole('link', { name: '写稿' }).click()
    await page.getByLabel('标题').fill(title)
    await typeBody(page, ['第一次保存到了，答复没有到。'])
    await expect(page.getByText(/没有保存.*本机/)).toBeVisible()
    await page.close()

    const again = await context.newPage()
    await again.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
    await offer(again).getByRole('button', { name: '恢复' }).click()
    await typeBody(again, ['接着写的。'])
    await again.waitForURL(/\/articles\/\d+$/)
    await expect(again.getByText(/已自动保存/)).toBeVisible()
    expect(await storedText(again, again.url())).toContain('接着写的。')
    const found = await again.evaluate(
      async (wanted) => (await fetch(`/api/articles?depth=0&where[title][equals]=${wanted}`)).json(),
      encodeURIComponent(title),
    )
    expect(found.totalDocs).toBe(1)
  })
})

function offer(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: '本机留有一份' })
}

async function backOnline(context: BrowserContext, page: Page): Promise<void> {
  await context.setOffline(false)
  await expect(page.getByText(/已自动保存/)).toBeVisible()
}

async function storedText(page: Page, address: string): Promise<string> {
  return page.evaluate(
    async (id) => (await fetch(`/api/articles/${id}?depth=0`)).text(),
    /\d+$/.exec(address)?.[0],
  )
}

async function shown(list: Locator): Promise<string[]> {
  return list.getByTitle('在预览中找到这一篇').allTextContents()
}
