import type { Page } from '@playwright/test'
import { copyElsewhere } from './support/clipboard'
import { typeBody } from './support/desk'
import { expect, test } from './support/journey'
import { copyPicture, picture, pictures } from './support/pictures'

test('pictures in what is pasted come along, and are described, moved and replaced where they stand', async ({
  logIn,
  look,
}) => {
  const page = await logIn('yunda', { width: 390, height: 844 })
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('标题').fill(`图文稿件 ${Date.now() % 100_000}`)
  await typeBody(page, ['开头。'])
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  const editor = page.locator('[data-lexical-editor="true"]')

  await test.step('a web page: its own pictures stay, others are named', async () => {
    const data = (await picture('#a33')).toString('base64')
    const html = `<p>上文</p><p><img alt="授牌现场" src="data:image/png;base64,${data}"></p><p>下文<img src="https://img.example.cn/a.jpg"></p>`
    await page.keyboard.press('Enter')
    await copyElsewhere(page, { html, text: '上文\n下文' })
    await page.keyboard.press('Control+V')
    await expect(page.getByText('网页（img.example.cn）上的 1 张')).toBeVisible()
    await expect(pictures(page)).toHaveCount(1)
    expect(await order(page)).toEqual(['开头。', '上文', '图', '下文'])
  })

  const form = page.getByRole('group', { name: '图片设置' })
  await test.step('caption and description are written below it', async () => {
    await expect(form.getByLabel('画面描述')).toHaveValue('授牌现场')
    await form.getByLabel('图片说明').click()
    await page.keyboard.type('图为授牌现场')
    await page.keyboard.press('Enter')
    await form.getByLabel('画面描述').fill('三人举着铜牌')
    await form.getByRole('button', { name: '上移' }).click()
    await expect.poll(() => order(page)).toEqual(['开头。', '图', '上文', '下文'])
    await form.getByRole('button', { name: '下移' }).click()
    await expect.poll(() => order(page)).toEqual(['开头。', '上文', '图', '下文'])
    await look(page, 'pictures-form')
  })

  await test.step('another takes its place and keeps the caption', async () => {
    const shown = editor.locator('.LexicalEditorTheme__upload__contents')
    const before = (await shown.getAttribute('data-filename')) ?? ''
    await form
      .getByLabel('换一张')
      .setInputFiles({ name: '新图.png', mimeType: 'image/png', buffer: await picture('#3a3') })
    await expect(shown).not.toHaveAttribute('data-filename', before)
    await expect(form.getByLabel('图片说明')).toHaveValue('图为授牌现场')
  })

  await test.step('a table goes below the picture whose caption is being written', async () => {
    await form.getByLabel('图片说明').click()
    await page.getByRole('button', { name: '表格', exact: true }).click()
    await page.getByRole('dialog', { name: '插入表格' }).getByRole('button', { name: '确定' }).click()
    await expect.poll(() => order(page)).toEqual(['开头。', '上文', '图', '表', '下文'])
  })

  await expect(page.getByText(/已自动保存/)).toBeVisible()
  await page.reload()
  await expect(form.getByLabel('图片说明')).toHaveValue('图为授牌现场')
})

test('an undo takes a paste back with its pictures', async ({ logIn }) => {
  const page = await logIn('yunda')
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('标题').fill(`撤销图文 ${Date.now() % 100_000}`)
  await typeBody(page, ['开头。'])
  const data = (await picture('#a3a')).toString('base64')
  await copyElsewhere(page, { html: `<p>甲</p><img src="data:image/png;base64,${data}">`, text: '甲' })
  await page.keyboard.press('Control+V')
  await expect(pictures(page)).toHaveCount(1)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => order(page)).toEqual(['开头。'])
})

test('a picture pasted into a table stands below the table', async ({ logIn }) => {
  const page = await logIn('yunda')
  await page.goto('/admin/collections/articles/create')
  await page.getByLabel('标题').fill(`表与图 ${Date.now() % 100_000}`)
  await typeBody(page, ['开头。'])
  await page.keyboard.press('Enter')
  await copyElsewhere(page, {
    html: '<table><tr><td>网点</td><td>件数</td></tr><tr><td>浦东</td><td>12</td></tr></table><p>表下。</p>',
    text: '网点\t件数\n浦东\t12\n表下。',
  })
  await page.keyboard.press('Control+V')
  const cell = page.locator('[data-lexical-editor="true"] td', { hasText: '浦东' })

  await cell.click()
  await copyPicture(page, await picture('#a33'))
  await page.keyboard.press('Control+V')
  await expect.poll(() => order(page)).toEqual(['开头。', '网点件数浦东12', '图', '表下。'])

  await cell.click()
  const data = (await picture('#3a3')).toString('base64')
  await copyElsewhere(page, {
    html: `<p>新区</p><img src="data:image/png;base64,${data}">`,
    text: '新区',
  })
  await page.keyboard.press('Control+V')
  await expect.poll(() => order(page)).toEqual(['开头。', '网点件数浦东新区12', '图', '图', '表下。'])
})

/** The blocks of the text from top to bottom: what they say, 图 for a picture, 表 for a table without a word. */
function order(page: Page): Promise<string[]> {
  return page.locator('[data-lexical-editor="true"] > *').evaluateAll((blocks) =>
    blocks
      .map((block) => {
        if (block.querySelector('.LexicalEditorTheme__upload__contents')) return '图'
        const isTable = block.matches('table') || block.querySelector('table') !== null
        return block.textContent || (isTable ? '表' : '')
      })
      .filter((text) => text !== ''),
  )
}
