import { readFile } from 'node:fs/promises'
import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { importDocx } from '@/docx/importDocx'
import { p, r, wordFile, wordPackage } from '../../support/docx/wordFile'

const picture = () => sharp({ create: { width: 8, height: 6, channels: 3, background: '#336699' } })

async function read(file: Buffer) {
  const { body, ...rest } = await importDocx(file)
  return { ...rest, body, blocks: body.root.children, text: lexicalText(body) }
}

describe('a document of LibreOffice', () => {
  it('arrives with title, levels, bold, list, table and image', async () => {
    const { title, blocks, images, text } = await read(await readFile('tests/fixtures/docx/libreoffice.docx'))
    expect(title).toBe('城北分拨中心开展冬季安全演练')
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'heading',
      'table',
      'upload',
      'paragraph',
    ])
    expect(text).toContain('近日，城北分拨中心组织全体班组开展冬季安全演练，共 126 人参加，比上年增加 3.5%。')
    for (const part of [
      '一、演练内容',
      '火情报告',
      '两分钟内报告到人',
      '用时（分钟）',
      '1.5',
      '固定安排。',
    ]) {
      expect(text).toContain(part)
    }
    expect(blocks[0]?.type === 'paragraph' && lexicalText({ root: { children: [blocks[0]] } })).toMatch(
      /^近日/,
    )
    expect(JSON.stringify(blocks[2])).toContain('"text":"火情报告","format":1')
    expect(images).toHaveLength(1)
  })
})

describe('a document with many pictures', () => {
  const album = async (count: number) => {
    const data = await picture().png().toBuffer()
    const image = () => new ImageRun({ data, type: 'png', transformation: { width: 8, height: 6 } })
    const children = Array.from({ length: count }, () => new Paragraph({ children: [image()] }))
    return Packer.toBuffer(new Document({ sections: [{ children }] }))
  }

  it('keeps sixty', async () => {
    const { images, blocks } = await read(await album(60))
    expect(images).toHaveLength(60)
    expect(blocks.filter(({ type }) => type === 'upload')).toHaveLength(60)
  })

  it('is refused with the sixty-first, which would otherwise be missing from the print unseen', async () => {
    await expect(importDocx(await album(61))).rejects.toThrow('图片超过 60 张')
  })
})

describe('a document of the docx package, with images and a table', () => {
  it('arrives whole', async () => {
    const png = await picture().png().toBuffer()
    const jpeg = await picture().jpeg().toBuffer()
    const image = (data: Buffer, type: 'png' | 'jpg') =>
      new ImageRun({ data, type, transformation: { width: 8, height: 6 } })
    const line = (...texts: string[]) =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
    const file = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: '网点换新装', heading: HeadingLevel.TITLE }),
              new Paragraph({ text: '一、做法', heading: HeadingLevel.HEADING_2 }),
              new Paragraph({
                children: [
                  new TextRun('全部 '),
                  new TextRun({ text: '三十个', bold: true }),
                  new TextRun('网点。'),
                ],
              }),
              new Paragraph({ children: [image(png, 'png'), new TextRun('图一'), image(jpeg, 'jpg')] }),
              new Table({ rows: [line('网点', '日期'), line('城东', '2025-10-01')] }),
            ],
          },
        ],
      }),
    )
    const { title, blocks, images, text, warnings } = await read(file)
    expect(title).toBe('网点换新装')
    expect(text.split('\n')).toEqual([
      '一、做法',
      '全部 三十个网点。',
      '',
      '图一',
      '',
      '网点日期城东2025-10-01',
    ])
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'upload',
      'paragraph',
      'upload',
      'table',
    ])
    expect(images.map(({ bytes, type }) => ({ bytes, type }))).toEqual([
      { bytes: png, type: 'image/png' },
      { bytes: jpeg, type: 'image/jpeg' },
    ])
    expect(warnings).toEqual([])
  })
})

describe('a document by hand with odd XML', () => {
  it('loses no character to CDATA, comments, fields, guides, other prefixes or soft returns', async () => {
    const x = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const document = `<?xml version='1.0'?><!-- odd --><x:document xmlns:x="${x}"><x:body>
      <x:p><x:pPr><x:jc x:val='center'/></x:pPr><x:r><x:rPr><x:b/></x:rPr><x:t>两行标题</x:t></x:r></x:p>
      <x:p><x:pPr><x:jc x:val='center'/></x:pPr><x:r><x:rPr><x:sz x:val="44"/></x:rPr><x:t>第二行</x:t></x:r></x:p>
      <x:p/><x:p><x:r><x:t>&#x3000;&#x3000;</x:t></x:r></x:p>
      <x:p><x:r><x:t><![CDATA[a<b&c]]></x:t><x:t>&#x5409;<!-- 中 -->&amp;&#21513;</x:t></x:r></x:p>
      <x:p><x:fldSimple x:instr="DATE"><x:r><x:t>域内文字</x:t></x:r></x:fldSimple></x:p>
      <x:p><x:r><x:ruby><x:rt><x:r><x:t>pin</x:t></x:r></x:rt><x:rubyBase><x:r><x:t>拼</x:t></x:r></x:rubyBase></x:ruby></x:r></x:p>
      <x:p><x:r><x:t>上</x:t><x:br/><x:t>下</x:t><x:cr/><x:t>末</x:t><x:tab/><x:t>尾</x:t></x:r></x:p>
      <x:p><x:sdt><x:sdtContent><x:r><x:t>控件</x:t></x:r></x:sdtContent></x:sdt></x:p>
      </x:body></x:document>`
    const { title, text, warnings } = await read(wordPackage(document))
    expect(title).toBe('两行标题\n第二行')
    expect(text).toBe('a<b&c吉&吉\n域内文字\n拼\n上\n下\n末 尾\n控件')
    expect(warnings).toEqual([])
  })

  it('is read in UTF-16 too', async () => {
    const utf8 = wordFile(p(r('甲乙')))
    expect((await read(utf8)).text).toBe('甲乙')
    const document = `<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(r('甲乙'))}</w:body></w:document>`
    expect((await read(wordPackage(Buffer.from(`\uFEFF${document}`, 'utf16le')))).text).toBe('甲乙')
  })

  it('says which characters it could not take along', async () => {
    const { warnings } = await read(wordFile(`${p(r('正文'))}<w:mystery>${p(r('谜'))}</w:mystery>`))
    expect(warnings.join()).toContain('有 1 个字符没有导入：谜')
  })
})

describe('a document with tracked changes and comments', () => {
  it('arrives as it is with all changes accepted, and says so', async () => {
    const meta = 'w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"'
    const body = [
      p(
        r('原文'),
        `<w:del ${meta}><w:r><w:delText>删去</w:delText></w:r></w:del>`,
        `<w:ins ${meta}>${r('插入')}</w:ins>`,
        `<w:moveTo ${meta}>${r('移来')}</w:moveTo>`,
        `<w:moveFrom ${meta}>${r('移走')}</w:moveFrom>`,
        '<w:commentRangeStart w:id="7"/>',
        r('被批注'),
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
      ),
    ].join('')
    const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="乙">${p(r('请改'))}</w:comment></w:comments>`
    const { text, warnings } = await read(wordFile(body, [{ name: 'word/comments.xml', data: comments }]))
    expect(text).toBe('原文插入移来被批注')
    expect(warnings).toEqual(['文中有修订标记：已按“接受全部修订”导入，请核对。', '批注没有导入。'])
  })
})

describe('a title', () => {
  it('is not made of a first paragraph that is only text', async () => {
    const { title, text } = await read(wordFile(p(r('近日，公司开展活动。'))))
    expect({ title, text }).toEqual({ title: '', text: '近日，公司开展活动。' })
  })

  it('leaves the levels of official prose to be headings', async () => {
    const { blocks } = await read(
      wordFile([p(r('一、背景')), p(r('（一）起因')), p(r('一、这是一段话，有句号。'))].join('')),
    )
    expect(blocks.map((block) => ('tag' in block ? block.tag : block.type))).toEqual([
      'h2',
      'h3',
      'paragraph',
    ])
  })
})
