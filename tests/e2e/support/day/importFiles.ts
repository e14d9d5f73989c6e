import { test, type Page } from '@playwright/test'
import { p, r, wordFile } from '../../../support/docx/wordFile'
import { expect, type Look } from '../journey'
import { editorOf } from './writeFirst'

/** How a document of Word 97 begins, and the name of the part that makes it one. */
const OLD_DOC = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.from('WordDocument', 'utf16le'),
])

/** An old .doc is explained where the office has nothing that reads it; a .docx becomes a draft. */
export async function importFiles(page: Page, { look, name }: { look: Look; name: string }): Promise<void> {
  // Home anew: a file chosen before the page's scripts have taken hold is chosen on the old one.
  await page.goto('/admin', { waitUntil: 'networkidle' })
  const chosen = page.getByLabel('选择 Word 文件')

  await test.step('an old .doc', async () => {
    await chosen.setInputFiles({ name: '旧稿.doc', mimeType: '', buffer: OLD_DOC })
    const refused = page.getByRole('dialog', { name: '没有导入' })
    await expect(refused.getByRole('listitem')).toHaveCount(4)
    await expect(refused.getByRole('img', { name: /另存为/ })).toBeVisible()
    await look(page, `day-${name}-old-file`)
    await refused.getByRole('button', { name: '知道了' }).click()
  })

  await test.step('a .docx', async () => {
    const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    const file = wordFile(
      p(centred, r('驿站添了便民角', '<w:b/>')) +
        p(r('一、做法')) +
        p(r('增设座椅和饮水机。', '<w:vertAlign w:val="superscript"/>')),
    )
    await chosen.setInputFiles({ name: '稿件.docx', mimeType: '', buffer: file })
    const result = page.getByRole('dialog', { name: '已导入为草稿，请核对' })
    await expect(result).toContainText('上标')
    // The page behind shows titles of the demonstration, one of them with a Latin word.
    await look(page, `writing-${name}-imported`)
    await result.getByRole('button', { name: '打开草稿' }).click()
    await expect(editorOf(page)).toContainText('增设座椅和饮水机。')
    await expect(page.getByLabel('标题')).toHaveValue('驿站添了便民角')
    await look(page, `writing-${name}-draft`)
  })
}
