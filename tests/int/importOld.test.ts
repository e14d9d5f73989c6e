import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../support/office'

const SOFFICE = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
const hasOffice = existsSync(SOFFICE)
// Read when the office opens, once for this process.
if (hasOffice) process.env['SOFFICE_PATH'] = SOFFICE
else console.warn(`没有 LibreOffice（${SOFFICE}）：跳过旧格式导入的测试。apt-get install libreoffice-writer`)

describe.skipIf(!hasOffice)('an office with LibreOffice', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  it('imports an .rtf as the draft it would be as a .docx, named after the file', async () => {
    const form = new FormData()
    form.set('file', new File(['{\\rtf1\\ansi a paragraph.}'], '城东网点.rtf'))
    const response = await office.author.send('articles/import', { method: 'POST', body: form })
    expect(response.status).toBe(201)
    const { doc } = await response.json()
    expect(doc).toMatchObject({ status: 'draft', title: '城东网点' })
    expect(JSON.stringify(doc.body)).toContain('a paragraph.')
  })
})
