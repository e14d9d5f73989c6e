import type { Page } from '@playwright/test'
import { typeBody } from './support/desk'
import { expect, type Look, test } from './support/journey'
import { smallTargets } from './support/targets'

const WIDTHS = [
  ['desktop', { width: 1366, height: 800 }, 'yto', 'reviewer1'],
  ['phone', { width: 390, height: 844 }, 'sto', 'reviewer2'],
] as const

for (const [name, size, author, reviewer] of WIDTHS) {
  const isPhone = name === 'phone'

  /** No English, no barrier; on a telephone nothing too small for a finger, and nothing beyond the right edge. */
  const inspect = async (page: Page, screen: string, look: Look) => {
    await look(page, `menus-${name}-${screen}`)
    if (!isPhone) return
    expect.soft(await smallTargets(page), `too small on ${screen}`).toEqual([])
    // Payload's navigation pushes the page out of the window, which does not scroll there.
    if (screen === 'nav') return
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBe(size.width)
  }

  test(`an author finds every menu of the editor in Chinese and within reach (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn(author, size)
    await page.goto('/admin/collections/articles/create', { waitUntil: 'networkidle' })
    await inspect(page, 'new', look)
    await typeBody(page, ['菜单之前。'])

    await page.getByRole('button', { name: '段落级别' }).click()
    await expect(page.getByRole('button', { name: '一级标题' })).toBeVisible()
    await inspect(page, 'levels', look)
    await page.getByRole('button', { name: '段落级别' }).click()

    await page.locator('[data-lexical-editor="true"] p').first().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await expect(page.getByRole('listbox', { name: '插入' })).toContainText('表格')
    await inspect(page, 'slash', look)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Backspace')

    const insert = page.getByRole('button', { name: '插入', exact: true })
    await insert.click()
    await expect(page.getByRole('button', { name: '用过的图片' })).toBeVisible()
    await inspect(page, 'insert', look)
    await insert.click()
    await page.getByRole('button', { name: '表格', exact: true }).click()
    const asked = page.getByRole('dialog', { name: '插入表格' })
    await expect(asked.getByLabel('行数')).toHaveValue('3')
    await inspect(page, 'table-asked', look)
    await asked.getByRole('button', { name: '确定' }).click()
    const cells = page.locator('[data-lexical-editor="true"] :is(td, th)')
    await expect(cells).toHaveCount(9)

    await cells.nth(4).click()
    await page.getByRole('button', { name: '表格菜单' }).click()
    const below = page.getByRole('button', { name: '在下方插入行' })
    await expect(below).toBeVisible()
    await inspect(page, 'table', look)
    await below.click()
    await expect(cells).toHaveCount(12)

    await insert.click()
    await page.getByRole('button', { name: '用过的图片' }).click()
    const used = page.getByRole('dialog', { name: '图片' })
    await used.getByRole('button', { name: '筛选' }).click()
    await used.getByRole('button', { name: '添加筛选条件' }).click()
    await inspect(page, 'pictures', look)
    await used.getByRole('button', { name: '新建' }).first().click()
    await expect(page.getByRole('dialog').last()).toContainText('选择一个文件')
    await inspect(page, 'picture-new', look)
  })

  test(`the author's lists, account and popups are in Chinese and within reach (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn(author, size)
    await inspect(page, 'home', look)
    await page.getByRole('button', { name: /菜单$/ }).first().click()
    await inspect(page, 'nav', look)
    await page.goto('/admin/collections/articles', { waitUntil: 'networkidle' })
    await listMenus(page, (screen) => inspect(page, screen, look))
    await page.goto('/admin/account', { waitUntil: 'networkidle' })
    await inspect(page, 'account', look)
    await page.getByRole('button', { name: '更改密码' }).click()
    await inspect(page, 'password', look)
  })

  test(`the reviewer's lists, menus and dialogs are in Chinese and within reach (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn(reviewer, size)
    await inspect(page, 'office-home', look)
    await page.goto('/admin/collections/articles', { waitUntil: 'networkidle' })
    await listMenus(page, (screen) => inspect(page, `office-${screen}`, look))
    await page.goto('/admin/collections/articles?where[status][equals]=review', { waitUntil: 'networkidle' })
    const waiting = page.locator('tbody').getByRole('link').first()
    await page.goto((await waiting.getAttribute('href')) ?? '', { waitUntil: 'networkidle' })
    await expect(page.getByRole('button', { name: '采用', exact: true })).toBeVisible()
    await inspect(page, 'review', look)
    for (const step of ['采用', '退回修改', '不采用']) {
      await page.getByRole('button', { name: step, exact: true }).click()
      const dialog = page.getByRole('dialog', { name: step })
      await expect(dialog).toBeVisible()
      await inspect(page, `dialog-${step}`, look)
      await dialog.getByRole('button', { name: '取消' }).click()
    }
    await page.getByRole('button', { name: '更多操作' }).last().click()
    await inspect(page, 'more', look)
    await page.goto(`${new URL(page.url()).pathname}/versions`, { waitUntil: 'networkidle' })
    await expect(page.locator('thead')).toContainText('修改人')
    await inspect(page, 'versions', look)
    // One of them, compared with the one before it.
    await page.locator('tbody').getByRole('link').first().click()
    await page.waitForURL(/\/versions\/\d+/)
    await inspect(page, 'version', look)
    await page.goto('/admin/collections/issues', { waitUntil: 'networkidle' })
    const issue = page.locator('tbody').getByRole('link').first()
    await page.goto(`${await issue.getAttribute('href')}/versions`, { waitUntil: 'networkidle' })
    await expect(page.locator('thead')).toContainText('修改人')
    await inspect(page, 'issue-versions', look)
  })
}

async function listMenus(page: Page, inspect: (screen: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: '显示的列' }).click()
  await inspect('columns')
  await page.getByRole('button', { name: '显示的列' }).click()
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('button', { name: '添加筛选条件' }).click()
  await inspect('filters')
  await page.getByRole('combobox', { name: '按哪一项筛选' }).click()
  await inspect('filter-fields')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('button', { name: /^每页/ }).click()
  await inspect('per-page')
}
