import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { macroOdt } from '../support/docx/macroOdt'
import { savedByOffice } from '../support/docx/savedByOffice'
import { openOffice, type Office } from '../support/office'
import { markedLines } from '../support/prose/lines'

const SOFFICE = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
const hasOffice = existsSync(SOFFICE)
// Read when the office opens, once for this process.
if (hasOffice) process.env['SOFFICE_PATH'] = SOFFICE
else console.warn(`没有 LibreOffice（${SOFFICE}）：跳过旧格式导入的测试。apt-get install libreoffice-writer`)

describe.skipIf(!hasOffice)('an office with LibreOffice', { timeout: 300_000 }, () => {
  let office: Office
  let folder: string
  beforeAll(async () => {
    office = await openOffice()
    folder = await mkdtemp(join(tmpdir(), 'jianbao-import-old-'))
  })
  afterAll(async () => {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function imported(name: string, file: Buffer | string) {
    const form = new FormData()
    form.set('file', new File([typeof file === 'string' ? file : new Uint8Array(file)], name))
    const response = await office.author.send('articles/import', { method: 'POST', body: form })
    expect([name, response.status]).toEqual([name, 201])
    const { doc } = await response.json()
    expect(doc.status).toBe('draft')
    return { title: doc.title, lines: markedLines(doc.body.root.children) }
  }

  it('imports an .rtf as the draft it would be as a .docx, named after the file', async () => {
    const { title, lines } = await imported('城东网点.rtf', '{\\rtf1\\ansi a paragraph.}')
    expect([title, lines]).toEqual(['城东网点', ['a paragraph.']])
  })

  it('imports a .doc of Word 97 with its title and its numbers, also where WPS called it .wps', async () => {
    const file = await savedByOffice('doc', { sofficePath: SOFFICE, folder })
    const draft = { title: '网点开展活动', lines: ['近日，活动开始。', '1) 登记', '2) 封发'] }
    expect(await imported('旧稿.doc', file)).toEqual(draft)
    expect(await imported('旧稿.wps', file)).toEqual(draft)
  })

  it('runs nothing of a document that has macros', async () => {
    const marker = join(folder, 'ran.txt')
    expect((await imported('宏.odt', macroOdt(marker))).lines).toEqual(['宏文档的正文。'])
    expect(existsSync(marker)).toBe(false)
  })
})
