import { describe, expect, it } from 'vitest'
import { runImport } from '@/docx/pool/runImport'
import { ownProgram } from '@/env/ownProgram'
import { CONTENT_TYPES, p, PACKAGE, r, wordFile, wordPackage } from '../../support/docx/wordFile'
import { zip } from '../../support/docx/zip'

const limits = { processorMs: 120_000, memoryMB: 512, program: ownProgram('src/docx/pool/importChild.ts') }
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const container = (stream: string) => Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
const doctype = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const withEntity = `<?xml version="1.0"?>${doctype}<w:document ${namespace}><w:body>${p(r('&x;'))}</w:body></w:document>`
const zeros = Buffer.alloc(120 * 1024 * 1024)

const BAD_FILES: [string, () => Buffer, RegExp][] = [
  ['an old .doc renamed', () => container('WordDocument'), /旧版 \.doc/],
  ['a file with a password', () => container('EncryptedPackage'), /加了密码/],
  ['a file with a policy', () => container('DRMEncryptedDataSpace'), /加密软件/],
  ['a file of encryption software', () => Buffer.from('%TSD-Header-###%\u0000\u0001 xxxx'), /加密软件.*解密/],
  ['a file of other encryption software', () => Buffer.from('b\u0014#e E-SafeNet LOCK xxxx'), /加密软件/],
  ['an .rtf', () => Buffer.from('{\\rtf1\\ansi x}'), /\.rtf.*另存为/],
  [
    'an .odt',
    () => zip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true }]),
    /\.odt.*另存为/,
  ],
  ['an old spreadsheet', () => container('Workbook'), /不是 Word 文档/],
  ['an encrypted zip', () => zip([{ name: 'word/document.xml', data: 'x', flags: 1 }]), /加了密码/],
  ['a text named .docx', () => Buffer.from('只是一段文字，改了后缀名'), /不是 Word 的 \.docx/],
  ['nothing', () => Buffer.alloc(0), /空的/],
  ['a zip of something else', () => zip([{ name: 'a.txt', data: 'x' }]), /不是 Word 文档/],
  [
    'a spreadsheet',
    () =>
      zip([
        {
          name: '[Content_Types].xml',
          data: '<Types><Override ContentType="spreadsheetml.sheet.main"/></Types>',
        },
        { name: 'word/document.xml', data: '<x/>' },
      ]),
    /不是 Word 文档/,
  ],
  ['a file cut off', () => wordFile(p(r('文字'))).subarray(0, 300), /损坏/],
  ['broken XML', () => wordPackage('<w:document'), /损坏|复杂/],
  ['external entities', () => wordPackage(withEntity), /外部实体/],
  [
    'external entities in UTF-16',
    () => wordPackage(Buffer.from(`\uFEFF${withEntity}`, 'utf16le')),
    /外部实体/,
  ],
  [
    'external entities in its relationships',
    () =>
      zip([
        { name: '[Content_Types].xml', data: CONTENT_TYPES },
        { name: '_rels/.rels', data: `${doctype}${PACKAGE}` },
        { name: 'word/document.xml', data: '<x/>' },
      ]),
    /外部实体/,
  ],
  [
    'a bomb that says so',
    () => wordFile(p(r('文')), [{ name: 'word/media/a.png', data: zeros }]),
    /大得不正常/,
  ],
  [
    'a bomb that lies about its size',
    () => wordFile(p(r('文')), [{ name: 'word/media/a.png', data: zeros, declaredBytes: 1000 }]),
    /大得不正常/,
  ],
  ['a book', () => wordFile(p(r('文'.repeat(2_000_000)))), /太长/],
]

describe('an import refuses', () => {
  it.each(BAD_FILES)(
    '%s',
    async (_, file, message) => {
      await expect(runImport(file(), limits)).rejects.toThrow(message)
    },
    180_000,
  )
})

describe('the import process', () => {
  it('answers what the document holds', async () => {
    const { body, images } = await runImport(wordFile(p(r('一段文字'))), limits)
    expect(JSON.stringify(body)).toContain('一段文字')
    expect(images).toEqual([])
  }, 180_000)

  it('is ended when it takes too much of the processor', async () => {
    // Far longer than until the first look at what it has used.
    const long = wordFile(p(r('一段文字')).repeat(20_000))
    await expect(runImport(long, { ...limits, processorMs: 1 })).rejects.toThrow('太复杂')
  }, 180_000)
})
