import { expect, it, vi } from 'vitest'
import { importDocx } from '@/docx/importDocx'
import { writeBrief } from '@/docx/brief/writeBrief'
import { lexicalToBlocks } from '@/domain/brief/lexicalToBlocks'
import { renderIssue } from '@/pdf/render'
import { buildView, testFonts } from './support/issueFixture'
import { readPdf } from '../../scripts/bench/readPdf'

vi.setConfig({ testTimeout: 120_000 })

it('发 is printed after 送 as one comma list, and those responsible in the last line', async () => {
  const view = buildView()
  const imprint = {
    ...view.imprint,
    distribute: ['各区管理局', '各直属站'],
    signatures: ['责任编辑：张三', '核稿：李四', '签发：王五', '电话：63210000'],
  }
  const { pdf } = await renderIssue({ view: { ...view, imprint }, images: {}, fonts: testFonts() })
  const text = (await readPdf(pdf)).pages
    .map((page) => page.text)
    .join('')
    .replace(/\s/g, '')
  expect(text).toContain(
    `送：${imprint.copy.join('，')}发：各区管理局，各直属站责任编辑：张三核稿：李四签发：王五电话：63210000`,
  )
})

it('stand in the Word copy, too', async () => {
  const view = buildView()
  const imprint = {
    ...view.imprint,
    distribute: ['各区管理局', '各直属站'],
    signatures: ['核稿：李四', '签发：王五'],
  }
  const { body } = await importDocx(await writeBrief({ view: { ...view, imprint }, images: {} }))
  const text = JSON.stringify(lexicalToBlocks(body))
  expect(text).toContain('发：各区管理局，各直属站')
  expect(text).toMatch(/核稿：李四\s+签发：王五/)
})
