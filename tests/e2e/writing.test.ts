import type { Page } from '@playwright/test'
import { p, r, wordFile } from '../support/docx/wordFile'
import { openFromHome, save, take, typeBody } from './support/desk'
import { expect, test } from './support/journey'

const WIDTHS = [
  ['desktop', { width: 1280, height: 800 }, 'yunda'],
  ['phone', { width: 390, height: 844 }, 'jt'],
] as const

const CLIPBOARD = `<html><head><style>p.MsoNormal{font-family:仿宋_GB2312}</style></head><body><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋'>&#12288;&#12288;粘贴来的<b>重点</b>内容。<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><!--EndFragment--></body></html>`

for (const [name, size, who] of WIDTHS) {
  test(`an author writes, pastes, tidies and submits, and a closed browser loses nothing (${name})`, async ({
    logIn,
    look,
  }) => {
    const title = `网点夜间值守有了新办法 ${Date.now() % 100_000}`
    const page = await logIn(who, size)
    await page.getByRole('link', { name: '写稿' }).click()
    await page.getByLabel('标题').fill(title)
    await typeBody(page, ['近日,公司 在12个网点试行"双人值守".'])
    await expect(page.getByText(/已自动保存 \d\d:\d\d/)).toBeVisible()
    await expect(page.getByText(/字数 \d+（汉字 \d+）/)).toBeVisible()
    await look(page, `writing-${name}-saved`)
    await page.close()

    const again = await logIn(who, size)
    await again.goto('/admin')
    await again.getByRole('link', { name: title }).first().click()
    const editor = again.locator('[data-lexical-editor="true"]')
    await expect(editor).toContainText('双人值守')

    await again.keyboard.press('Tab')
    await paste(again, CLIPBOARD)
    await expect(editor).toContainText('粘贴来的重点内容。')

    await again.getByRole('button', { name: '自动排版', exact: true }).click()
    const preview = again.getByRole('dialog', { name: /自动排版/ })
    await expect(preview).toContainText('“')
    await look(again, `writing-${name}-tidy`)
    await preview.getByRole('button', { name: '应用' }).click()
    await expect(editor).toContainText('近日，公司在12个网点试行“双人值守”。')
    await again.getByRole('button', { name: '撤销排版' }).click()
    await expect(editor).toContainText('近日,公司 在12个网点试行"双人值守".')
    await again.getByRole('button', { name: '自动排版', exact: true }).click()
    await preview.getByRole('button', { name: '应用' }).click()
    await expect(editor).toContainText('近日，公司在12个网点试行“双人值守”。')

    await take(again, '提交审核')
    await look(again, `writing-${name}-submitted`)
    await again.goto('/admin')
    await expect(again.getByRole('link', { name: title }).first()).toBeVisible()
    await look(again, `writing-${name}-home`, { withoutWords: true })
  })

  test(`an author imports a Word file (${name})`, async ({ logIn, look }) => {
    const page = await atHome(await logIn(who, size))
    const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    const file = wordFile(
      p(centred, r('驿站添了便民角', '<w:b/>')) +
        p(r('一、做法')) +
        p(r('增设座椅和饮水机。', '<w:vertAlign w:val="superscript"/>')),
    )
    await page.getByLabel('选择 Word 文件').setInputFiles({ name: '稿件.docx', mimeType: '', buffer: file })
    const result = page.getByRole('dialog', { name: '已导入为草稿，请核对' })
    await expect(result).toContainText('上标')
    // The page behind shows titles of the demonstration, one of them with a Latin word.
    await look(page, `writing-${name}-imported`, { withoutWords: true })
    await result.getByRole('button', { name: '打开草稿' }).click()
    await expect(page.locator('[data-lexical-editor="true"]')).toContainText('增设座椅和饮水机。')
    await expect(page.getByLabel('标题')).toHaveValue('驿站添了便民角')
    await look(page, `writing-${name}-draft`)
  })
}

test('who saves before the page has asked the server about the form keeps writing', async ({ logIn }) => {
  const author = await logIn('zto')
  const title = `保存得比页面快 ${Date.now() % 100_000}`
  await author.getByRole('link', { name: '写稿' }).click()
  await author.getByLabel('标题').fill(title)
  await save(author)
  await author.waitForURL(/\/articles\/\d+$/)
  await author.waitForLoadState('networkidle')
  const asked: Promise<void>[] = []
  let saved = () => {}
  const isSaved = new Promise<void>((resolve) => (saved = resolve))
  // A slow line, for what the form asks only.
  await author.route(/\/articles\/(?:\d+|create)$/, async (route) => {
    if (!('next-action' in route.request().headers())) return route.continue()
    const answered = isSaved.then(() => route.continue())
    asked.push(answered)
    await answered
  })
  await typeBody(author, ['先写下这一句。'])
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  // Not told by the page's word, which still stands there from the first time.
  const done = author.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await author.getByRole('button', { name: '保存', exact: true }).click()
  await done
  const answer = author.waitForResponse((response) => 'next-action' in response.request().headers())
  saved()
  await answer
  await author.waitForLoadState('networkidle')
  await expect(author.getByRole('dialog')).toHaveCount(0)
  await take(author, '提交审核')
})

test.describe('a file that is no Word file', () => {
  test.use({ expectedError: /400/ })
  test('is refused with advice', async ({ logIn }) => {
    const page = await atHome(await logIn('yunda'))
    await page
      .getByLabel('选择 Word 文件')
      .setInputFiles({ name: '旧稿.docx', mimeType: '', buffer: Buffer.from('不是') })
    await expect(page.getByRole('dialog', { name: '没有导入' })).toContainText('另存为')
  })
})

test.describe('two people with one article open', () => {
  test.use({ expectedError: /409/ })
  test('the later one keeps the text and decides', async ({ logIn, look }) => {
    const author = await logIn('zto')
    const title = `同一篇稿件两个窗口 ${Date.now() % 100_000}`
    await author.getByRole('link', { name: '写稿' }).click()
    await author.getByLabel('标题').fill(title)
    await typeBody(author, ['第一段。'])
    await expect(author.getByText(/已自动保存/)).toBeVisible()
    const other = await logIn('zto')
    await openFromHome(other, title).catch(() => undefined)
    await typeBody(other, ['另一个窗口写的。'])
    await expect(other.getByText(/已自动保存/)).toBeVisible()
    await typeBody(author, ['这边也在写。'])
    const warning = author.getByRole('alert').filter({ hasText: '不会丢' })
    await expect(warning).toBeVisible()
    await warning.getByRole('button', { name: '对照两份内容' }).click()
    const both = author.getByRole('dialog', { name: '两份内容' })
    await expect(both).toContainText('另一个窗口写的。')
    await expect(both).toContainText('这边也在写。')
    await look(author, 'writing-two-windows')
    await both.getByRole('button', { name: '用我的保存' }).click()
    await expect(warning).toHaveCount(0)
    await expect(author.getByText(/已自动保存/)).toBeVisible()
    await other.reload()
    await expect(other.locator('[data-lexical-editor="true"]')).toContainText('这边也在写。')
  })
})

/** Home anew: after a login Payload draws the page once more, and a file chosen in between is chosen on the old one. */
async function atHome(page: Page): Promise<Page> {
  await page.goto('/admin', { waitUntil: 'networkidle' })
  return page
}

async function paste(page: Page, html: string): Promise<void> {
  const editor = page.locator('[data-lexical-editor="true"]')
  await editor.click()
  await page.keyboard.press('Control+End')
  await editor.evaluate((element, data) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', data)
    clipboardData.setData('text/plain', '粘贴来的重点内容。')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
}
