import type { Page } from '@playwright/test'
import { copyElsewhere, writeClipboard } from './support/clipboard'
import { typeBody } from './support/desk'
import { expect, test } from './support/journey'

const WIDTHS = [
  ['desktop', { width: 1366, height: 800 }, 'sf'],
  ['phone', { width: 390, height: 844 }, 'chinapost'],
] as const

const item = (mark: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment-->
<p class=MsoNormal>城东网点<del cite="mailto:x" datetime="2026-01-01T00:00">原定</del>新设<b>夜间值守</b>。<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[王1]</a></span></p>
${item('一、', '值守办法')}${item('1.', '两人一班')}${item('2.', '逐件登记')}${item('①', '交接清楚')}
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>时间要核实</p></div></div><!--EndFragment--></body></html>`

const WECHAT = `<section style="visibility: visible;"><section><span>近日，</span><strong>城东网点</strong><span>开了门。</span></section><section>第二段在此。</section></section>`
const HALF = '<span style="display:inline">半句话，</span><strong>重点</strong>'
const EXCEL = '<table><tr><td>网点</td><td>件数</td></tr><tr><td>城东</td><td>12</td></tr></table>'
const PDF = `    近日，城东网点在十二个末端网点试行双人值
守，由党员带头，每晚两人一班。
— 1 —
    下一步，将把这一办法推广到全部末端网
点。`

for (const [name, size, who] of WIDTHS) {
  test(`an author pastes from Word, a 公众号, a page, Excel and a PDF, each one step of undo (${name})`, async ({
    logIn,
    look,
  }) => {
    const page = await logIn(who, size)
    await page.getByRole('link', { name: '写稿' }).click()
    await page.getByLabel('标题').fill(`粘贴来的稿件 ${Date.now() % 100_000}`)
    await typeBody(page, ['开头。结尾。'])
    const editor = page.locator('[data-lexical-editor="true"]')

    await test.step('half a sentence joins the sentence it lands in', async () => {
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
      await writeClipboard(page, { html: HALF, text: '半句话，重点' })
      await page.keyboard.press('Control+V')
      await expect(editor.locator('p')).toHaveText(['开头。半句话，重点结尾。'])
      await expect(editor.locator('strong')).toHaveText('重点')
      await page.keyboard.press('Control+Z')
      await expect(editor.locator('p')).toHaveText(['开头。结尾。'])
    })

    await test.step('Word: numbers as printed, no comment and nothing deleted, which is said', async () => {
      await atNewLine(page)
      await copyElsewhere(page, { html: WORD, text: '城东网点新设夜间值守。' })
      await page.keyboard.press('Control+V')
      await expect(editor.locator('h2')).toHaveText('一、值守办法')
      await expect(editor.locator('li')).toHaveText(['两人一班', '逐件登记'])
      await expect(editor.locator('p')).toHaveText(['开头。结尾。', '城东网点新设夜间值守。', '①交接清楚'])
      const said = page.locator('.payload-toast-container')
      await expect(said).toContainText('批注 1 条')
      await expect(said).toContainText('时间要核实')
      await expect(said).toContainText('已删除的文字 1 处（“原定”）')
      await look(page, `pasting-${name}-word`)
      await page.keyboard.press('Control+Z')
      await expect(editor).not.toContainText('值守办法')
    })

    await test.step('公众号: paragraphs of nested sections', async () => {
      await writeClipboard(page, { html: WECHAT, text: '近日，城东网点开了门。\n第二段在此。' })
      await page.keyboard.press('Control+V')
      await expect(editor.locator('p')).toHaveText(['开头。结尾。', '近日，城东网点开了门。', '第二段在此。'])
      await page.keyboard.press('Control+Z')
      await expect(editor).not.toContainText('第二段在此')
    })

    await test.step('Excel: a table', async () => {
      await writeClipboard(page, { html: EXCEL, text: '网点\t件数\n城东\t12' })
      await page.keyboard.press('Control+V')
      await expect(editor.locator('td, th')).toHaveText(['网点', '件数', '城东', '12'])
      await page.keyboard.press('Control+Z')
      await expect(editor.locator('td, th')).toHaveCount(0)
    })

    await test.step('a PDF: its lines as they are, and joined when asked', async () => {
      await writeClipboard(page, { text: PDF })
      await page.keyboard.press('Control+V')
      await expect(editor.locator('p')).toHaveCount(6)
      await page.getByRole('button', { name: '合并断行' }).click()
      await expect(editor.locator('p')).toHaveText([
        '开头。结尾。',
        '近日，城东网点在十二个末端网点试行双人值守，由党员带头，每晚两人一班。',
        '下一步，将把这一办法推广到全部末端网点。',
      ])
      await look(page, `pasting-${name}-joined`)
      await page.keyboard.press('Control+Z')
      await expect(editor).not.toContainText('下一步')
    })
  })
}

test.describe('an old file of Word', () => {
  test.use({ expectedError: /400/ })
  test('is explained in steps and a picture', async ({ logIn, look }) => {
    const page = await logIn('sf', { width: 390, height: 844 })
    await page.goto('/admin', { waitUntil: 'networkidle' })
    const buffer = Buffer.from('{\\rtf1\\ansi x}')
    await page.getByLabel('选择 Word 文件').setInputFiles({ name: '旧稿.rtf', mimeType: '', buffer })
    const refused = page.getByRole('dialog', { name: '没有导入' })
    await expect(refused.getByRole('listitem')).toHaveCount(4)
    await expect(refused.getByRole('img', { name: /另存为/ })).toBeVisible()
    await look(page, 'pasting-old-file', { withoutWords: true })
  })
})

/** After an undo the editor puts the caret back a moment later, whatever was pressed meanwhile. */
async function atNewLine(page: Page): Promise<void> {
  const behindCaret = () =>
    page.evaluate(() => {
      const selection = window.getSelection()
      return selection?.focusNode?.textContent?.slice(selection.focusOffset)
    })
  await expect(async () => {
    await page.keyboard.press('Control+End')
    await page.waitForTimeout(200)
    expect(await behindCaret()).toBe('')
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-lexical-editor="true"] p')).toHaveCount(2)
}
