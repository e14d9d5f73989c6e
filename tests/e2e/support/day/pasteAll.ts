import { test, type Page } from '@playwright/test'
import { copyElsewhere, writeClipboard, type Copied } from '../clipboard'
import { expect, type Look } from '../journey'
import { EXCEL, FEISHU, HALF, PDF, WECHAT, WORD } from './clipboards'
import { editorOf } from './writeFirst'

/**
 * Pastes from everywhere into an article that says `first` and nothing else, its caret at the end of it; each paste is one
 * step of undo, and none of it stays.
 */
export async function pasteAll(
  page: Page,
  { first, look, name }: { first: string; look: Look; name: string },
): Promise<void> {
  const editor = editorOf(page)
  const paste = async (copied: Copied, copy = writeClipboard) => {
    await copy(page, copied)
    await page.keyboard.press('Control+V')
  }
  const undo = async (words: string) => {
    await page.keyboard.press('Control+Z')
    await expect(editor).not.toContainText(words)
  }

  await test.step('half a sentence joins the sentence it lands in', async () => {
    const [end] = [...first].slice(-1)
    await page.keyboard.press('ArrowLeft')
    await paste({ html: HALF, text: '半句话，重点' })
    await expect(editor.locator('p')).toHaveText([`${first.slice(0, -1)}半句话，重点${end}`])
    await expect(editor.locator('strong').last()).toHaveText('重点')
    await undo('半句话')
    await expect(editor.locator('p')).toHaveText([first])
  })

  await test.step('Word: numbers as printed, no comment and nothing deleted, which is said', async () => {
    await atNewLine(page)
    await paste({ html: WORD, text: '城东网点新设夜间值守。' }, copyElsewhere)
    await expect(editor.locator('h2')).toHaveText('一、值守办法')
    await expect(editor.locator('li')).toHaveText(['两人一班', '逐件登记'])
    await expect(editor.locator('p')).toHaveText([first, '城东网点新设夜间值守。', '①交接清楚'])
    const said = page.locator('.payload-toast-container')
    await expect(said).toContainText('批注 1 条')
    await expect(said).toContainText('时间要核实')
    await expect(said).toContainText('已删除的文字 1 处（“原定”）')
    await look(page, `day-${name}-word`)
    await undo('值守办法')
  })

  await test.step('公众号: paragraphs of nested sections', async () => {
    await paste({ html: WECHAT, text: '近日，城东网点开了门。\n第二段在此。' })
    await expect(editor.locator('p')).toHaveText([first, '近日，城东网点开了门。', '第二段在此。'])
    await undo('第二段在此')
  })

  await test.step('Feishu: a list of many lists is one', async () => {
    await paste({ html: FEISHU, text: '周一，城西网点也来学。\n1. 看现场\n2. 问经验' }, copyElsewhere)
    await expect(editor.locator('p')).toHaveText([first, '周一，城西网点也来学。'])
    await expect(editor.locator('ol')).toHaveCount(1)
    await expect(editor.locator('li')).toHaveText(['看现场', '问经验'])
    await undo('城西网点')
  })

  await test.step('Excel: a table', async () => {
    await paste({ html: EXCEL, text: '网点\t件数\n城东\t12' })
    await expect(editor.locator('td, th')).toHaveText(['网点', '件数', '城东', '12'])
    await page.keyboard.press('Control+Z')
    await expect(editor.locator('td, th')).toHaveCount(0)
  })

  await test.step('a PDF: its lines as they are, and joined when asked', async () => {
    await paste({ text: PDF })
    await expect(editor.locator('p')).toHaveCount(6)
    await page.getByRole('button', { name: '合并断行' }).click()
    await expect(editor.locator('p')).toHaveText([
      first,
      '近日，城东网点在十二个末端网点试行双人值守，由党员带头，每晚两人一班。',
      '下一步，将把这一办法推广到全部末端网点。',
    ])
    await look(page, `day-${name}-joined`)
    await undo('下一步')
  })
}

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
  await expect(editorOf(page).locator('p')).toHaveCount(2)
}
