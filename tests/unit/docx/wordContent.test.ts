import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { importDocx } from '@/docx/importDocx'
import { p, r, wordFile } from '../../support/docx/wordFile'
import { markedLines } from '../../support/prose/lines'
import type { ZipPart } from '../../support/docx/zip'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'

async function read(body: string, others: readonly ZipPart[] = []) {
  const { title, body: article, warnings } = await importDocx(wordFile(body, others))
  return { title, lines: markedLines(article.root.children), warnings }
}

describe('hidden text', () => {
  it('stays out, hidden by itself, by a style or by the style of its paragraph, and is quoted', async () => {
    const styles = `<w:styles ${W}><w:style w:type="character" w:styleId="memo"><w:name w:val="memo"/><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="sub"><w:name w:val="sub"/><w:basedOn w:val="memo"/></w:style>
      <w:style w:type="paragraph" w:styleId="note"><w:name w:val="note"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const { lines, warnings } = await read(
      [
        p(
          r('公开。'),
          r('内部一', '<w:vanish/>'),
          r('内部二', '<w:vanish/>'),
          r('也公开。', '<w:vanish w:val="0"/>'),
        ),
        p(r('内部三', '<w:rStyle w:val="sub"/>')),
        p('<w:pPr><w:pStyle w:val="note"/></w:pPr>', r('内部四'), r('又公开。', '<w:vanish w:val="false"/>')),
      ].join(''),
      [{ name: 'word/styles.xml', data: styles }],
    )
    expect(lines).toEqual(['公开。也公开。', '又公开。'])
    expect(warnings).toEqual(['隐藏文字 3 处没有导入：“内部一内部二”“内部三”“内部四”。'])
  })
})

describe('text in boxes', () => {
  const content = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
  const choice = (text: string) =>
    `<mc:Choice Requires="wps"><w:drawing><wps:wsp ${WPS}><wps:txbx>${content(text)}</wps:txbx></wps:wsp></w:drawing></mc:Choice>`
  const alternative = (inner: string) =>
    `<w:p><w:r><mc:AlternateContent ${MC}>${inner}</mc:AlternateContent></w:r></w:p>`

  it('comes once, with an old form beside it, without one, and with one that is only a picture', async () => {
    const old = `<mc:Fallback><w:pict><v:shape ${VML}><v:textbox>${content('两种')}</v:textbox></v:shape></w:pict></mc:Fallback>`
    const { lines, warnings } = await read(
      [
        p(r('前。')),
        alternative(choice('两种') + old),
        alternative(choice('一种')),
        alternative(`${choice('图')}<mc:Fallback><w:pict/></mc:Fallback>`),
        p(r('后。')),
      ].join(''),
    )
    expect(lines).toEqual(['前。', '两种', '一种', '图', '后。'])
    expect(warnings).toEqual(['文本框、艺术字中的文字放在了所在段落之后，请核对位置。'])
  })

  it('is that of old WordArt too', async () => {
    const art = `<w:p><w:r><w:pict><v:shape ${VML}><v:textpath string="热烈欢迎"/></v:shape></w:pict></w:r></w:p>`
    expect((await read(p(r('前。')) + art)).lines).toEqual(['前。', '热烈欢迎'])
  })
})

describe('a file in the file', () => {
  const relations = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c1" Type="x/aFChunk" Target="${target}"/></Relationships>`
  const chunk = (name: string, data: string | Buffer) =>
    read(`${p(r('前。'))}<w:altChunk r:id="c1"/>${p(r('后。'))}`, [
      { name: 'word/_rels/document.xml.rels', data: relations(name) },
      { name: `word/${name}`, data },
    ])

  it('of HTML or text is taken where it stands', async () => {
    expect((await chunk('a.htm', '<p>中<b>间</b></p><ul><li>项')).lines).toEqual([
      '前。',
      '中间',
      '• 项',
      '后。',
    ])
    expect((await chunk('a.txt', '中\n间')).lines).toEqual(['前。', '中', '间', '后。'])
    const mht =
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n\n<p>中间</p>\n--x--\n'
    expect((await chunk('a.mht', mht)).lines).toEqual(['前。', '中间', '后。'])
  })

  it('is read in the encoding of old Windows', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from([0xd6, 0xd0, 0xbc, 0xe4]),
      Buffer.from('</p>'),
    ])
    expect((await chunk('a.html', gbk)).lines).toEqual(['前。', '中间', '后。'])
  })

  it('of another kind is named', async () => {
    const { lines, warnings } = await chunk('b.rtf', '{\\rtf1 x}')
    expect(lines).toEqual(['前。', '后。'])
    expect(warnings).toEqual(['文档中嵌入的文件没有导入：b.rtf。请打开后复制其中的文字。'])
  })
})

describe('the title of a document', () => {
  const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
  const large = '<w:sz w:val="44"/>'
  const text = p(r('近日，网点开展活动。'))

  it.each([
    ['bold at the left', p(r('网点开展活动', '<w:b/>')), '网点开展活动'],
    ['large at the left', p(r('网点开展活动', large)), '网点开展活动'],
    ['centred by full-width spaces', p(r('　　　　　　网点开展活动')), '网点开展活动'],
    [
      'centred by spaces and tabs',
      p('<w:r><w:tab/><w:t xml:space="preserve">      网点开展活动</w:t></w:r>'),
      '网点开展活动',
    ],
    ['centred, as plain as the text', p(centred, r('网点开展活动')), '网点开展活动'],
    [
      'two lines, both large',
      p(centred, r('网点开展活动', large)) + p(centred, r('迎接冬季高峰', large)),
      '网点开展活动\n迎接冬季高峰',
    ],
    [
      'a company under it, smaller',
      p(centred, r('网点开展活动', large)) + p(centred, r('城东快递（上海）', '<w:b/><w:sz w:val="32"/>')),
      '网点开展活动',
    ],
    [
      'a company under it, as large',
      p(centred, r('网点开展活动', large)) + p(centred, r('城东快递有限公司', large)),
      '网点开展活动',
    ],
    [
      'a date under it, as large',
      p(centred, r('网点开展活动', large)) + p(centred, r('（2026年1月5日）', large)),
      '网点开展活动',
    ],
    ['a note above it', p(r('附件1')) + p(centred, r('网点开展活动', large)), '网点开展活动'],
  ])('is found: %s', async (_, lines, title) => {
    expect((await read(lines + text)).title).toBe(title)
  })

  it.each([
    ['Title', '<w:name w:val="Title"/>'],
    ['标题', '<w:name w:val="标题"/>'],
    ['文件标题', '<w:name w:val="文件标题"/>'],
  ])('is found by the style %s', async (_, name) => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="t1">${name}</w:style></w:styles>`
    const { title } = await read(p('<w:pPr><w:pStyle w:val="t1"/></w:pPr>', r('网点开展活动')) + text, [
      { name: 'word/styles.xml', data: styles },
    ])
    expect(title).toBe('网点开展活动')
  })

  it.each([
    ['a bold lead sentence', p(r('网点开展活动，全员参加。', '<w:b/>'))],
    ['a bold level', p(r('一、背景', '<w:b/>'))],
    ['a text all in bold', p(r('网点开展活动', '<w:b/>')) + p(r('全员参加活动', '<w:b/>'))],
    ['a line at the right', p('<w:pPr><w:jc w:val="right"/></w:pPr>', r('网点开展活动', '<w:b/>'))],
  ])('is not made of %s', async (_, lines) => {
    expect((await read(lines + text)).title).toBe('')
  })

  it('leaves the company under it in the text', async () => {
    const body = p(centred, r('网点开展活动', large)) + p(centred, r('城东快递有限公司')) + text
    expect((await read(body)).lines).toEqual(['城东快递有限公司', '近日，网点开展活动。'])
  })
})

describe('a picture', () => {
  const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
  const drawing = (alt: string) =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${WP}"><wp:docPr id="1" name="图" descr="${alt}"/><a:graphic xmlns:a="${A}"><a:graphicData><pic:pic xmlns:pic="${PIC}"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>'

  it.each([
    ['C:\\Users\\王\\Desktop\\现场.jpg', ''],
    ['file:///C:/图/现场.png', ''],
    ['\\\\nas\\图\\现场.png', ''],
    ['微信图片_20260105.jpg', ''],
    ['网点现场', '网点现场'],
  ])('described as %s has the alternative text "%s"', async (alt, expected) => {
    const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#336699' } })
      .png()
      .toBuffer()
    const { images } = await importDocx(
      wordFile(p(r('正文。')) + drawing(alt), [
        { name: 'word/_rels/document.xml.rels', data: relations },
        { name: 'word/media/a.png', data: png },
      ]),
    )
    expect(images.map((image) => image.alt)).toEqual([expected])
  })
})
