import { describe, expect, it } from 'vitest'
import { pastedPictures } from '@/domain/article/prose/pastedPictures'
import { pasteNotes } from '@/domain/article/prose/pasteNotes'
import { linesOf } from '../../support/prose/lines'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const HEX = Buffer.from(PNG, 'base64').toString('hex')
const local = (number: number, alt = '') =>
  `<img src="file:///C:/Users/a/AppData/Local/Temp/clip_image00${number}.png" alt="${alt}">`
/** As Word writes it: the picture, its number apart from its digits, and once more for old readers. */
const inRtf = `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn a}{\\sv 1}}}\\picw10\\pich10\\pngblip\\bliptag123{\\*\\blipuid aabbccdd}\n${HEX.slice(0, 40)}\n${HEX.slice(40)}}}{\\nonshppict{\\pict\\wmetafile8 0100}}`
const none = { rtf: () => '', files: [] }

describe('pictures in what is pasted', () => {
  it('that lie in the page itself are taken, each where it stood, with what describes it', () => {
    const html = `<p>上文</p><p><img alt="授牌现场" src="data:image/png;base64,${PNG}"></p><p>下文</p>`
    const { blocks, pictures, report } = pastedPictures(html, none)
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'upload', 'paragraph'])
    const [, block] = blocks
    const taken = pictures.get(block?.type === 'upload' ? String(block.value) : '')
    expect(taken?.alt).toBe('授牌现场')
    expect(taken?.source).toEqual({
      type: 'image/png',
      bytes: Uint8Array.from(Buffer.from(PNG, 'base64')),
    })
    expect(report.pictures).toEqual([])
  })

  it('that Word names as files of its own are taken from the RTF beside them, in order', () => {
    const html = `<p>一</p><p>${local(1, 'C:\\照片\\a.png')}</p><p>二${local(2)}</p>`
    const rtf = `{\\rtf1 a${inRtf}b\\par ${inRtf.replace('pngblip', 'jpegblip')}}`
    const { blocks, pictures } = pastedPictures(html, { rtf: () => rtf, files: [] })
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'upload', 'paragraph', 'upload'])
    const taken = [...pictures.values()]
    expect(taken.map(({ alt }) => alt)).toEqual(['', ''])
    expect(taken.map(({ source }) => source.type)).toEqual(['image/png', 'image/jpeg'])
    expect(taken[0]?.source).toEqual({ type: 'image/png', bytes: Uint8Array.from(Buffer.from(HEX, 'hex')) })
  })

  it('are taken from the clipboard’s files where the RTF has none of them', () => {
    const file = { type: 'image/png', bytes: new Uint8Array([1]) }
    const { pictures } = pastedPictures(`<p>${local(1)}</p>`, { rtf: () => '{\\rtf1 a}', files: [file] })
    expect([...pictures.values()].map(({ source }) => source)).toEqual([file])
  })

  it('stay out where nobody knows which is which, and where they lie elsewhere', () => {
    const html = `<p>甲${local(1)}${local(2)}<img src="https://img.example.cn/a.jpg" alt="授牌"><img src="blob:https://docs.example.cn/1"><img src="data:image/svg+xml;base64,PHN2Zy8+"><img src="data:image/png;base64,@@@"></p>`
    const { blocks, pictures, report } = pastedPictures(html, { rtf: () => `{\\rtf1${inRtf}}`, files: [] })
    expect(pictures.size).toBe(0)
    expect(JSON.stringify(blocks)).not.toContain('upload')
    const [note] = pasteNotes(report)
    expect(note).toContain('有 6 张图片没有粘贴进来')
    expect(note).toContain('存在您电脑里的 2 张')
    expect(note).toContain('网页（img.example.cn）上的 1 张（“授牌”）')
    expect(note).toContain('只在原来那个程序里打得开的 1 张')
    expect(note).toContain('格式不能识别的 2 张')
    expect(note).not.toContain('AppData')
  })

  it('in the cells of a table stand behind it in order, and those that cannot be taken are named', () => {
    const html = `<table><tr><td>网点<img src="data:image/png;base64,${PNG}" alt="甲"></td><td>件数</td></tr>
<tr><td><p>城东</p><p>${local(1)}</p></td><td>12<img src="https://img.example.cn/b.jpg" alt="丙"></td></tr></table><p>下文</p>`
    const { blocks, pictures, report } = pastedPictures(html, { rtf: () => `{\\rtf1${inRtf}}`, files: [] })
    expect(blocks.map(({ type }) => type)).toEqual(['table', 'upload', 'upload', 'paragraph'])
    expect([...pictures.values()].map(({ alt }) => alt)).toEqual(['甲', ''])
    expect(JSON.stringify(blocks[0])).not.toContain('upload')
    expect(linesOf(blocks.slice(0, 1))).toEqual(['网点', '件数', '城东', '12'])
    expect(pasteNotes(report).join()).toContain('网页（img.example.cn）上的 1 张（“丙”）')
  })

  it('one that stays out does not shift the others', () => {
    const html = `<p>${local(1)}</p><p><img src="https://a.example/x.png"></p><p><img src="data:image/png;base64,${PNG}" alt="乙"></p>`
    const file = { type: 'image/gif', bytes: new Uint8Array([1]) }
    const { pictures, report } = pastedPictures(html, { rtf: () => '', files: [file] })
    expect([...pictures.values()].map(({ alt, source }) => [alt, source.type])).toEqual([
      ['', 'image/gif'],
      ['乙', 'image/png'],
    ])
    expect(report.pictures).toHaveLength(1)
  })
})
