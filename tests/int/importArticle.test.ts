import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { p, r, wordFile } from '../support/docx/wordFile'
import { openOffice, type Office, type Person } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
const drawing = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${WP}"><wp:docPr id="1" name="图" descr="现场"/><a:graphic xmlns:a="${A}"><a:graphicData><pic:pic xmlns:pic="${PIC}"><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>`

async function imports(person: Person, file: Buffer, name = '城东网点.docx') {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(file)], name))
  const response = await person.send('articles/import', { method: 'POST', body: form })
  return { status: response.status, body: await response.json() }
}

async function illustrated(image?: Buffer): Promise<Buffer> {
  const png = sharp({ create: { width: 8, height: 6, channels: 3, background: '#336699' } }).png()
  return wordFile(p(r('一段正文。')) + drawing, [
    { name: 'word/_rels/document.xml.rels', data: relations },
    { name: 'word/media/a.png', data: image ?? (await png.toBuffer()) },
  ])
}

describe('a Word file', () => {
  it("becomes the author's own draft, its image an image of the author's company", async () => {
    const { status, body } = await imports(office.author, await illustrated())
    expect(status).toBe(201)
    const { doc, warnings } = body
    expect(doc).toMatchObject({ status: 'draft', channel: 'submission', title: '城东网点' })
    expect(doc.company).toBe(office.companies.sto.id)
    expect(warnings).toEqual(['没有认出标题，暂用文件名，请核对。'])
    const [, upload] = doc.body.root.children
    expect(upload).toMatchObject({ type: 'upload', relationTo: 'media' })
    const image = await office.author.get(`media/${upload.value}?depth=0`)
    expect(image.body).toMatchObject({ company: office.companies.sto.id, alt: '现场' })
    expect((await office.rival.get(`articles/${doc.id}`)).status).toBe(404)
    expect((await office.rival.get(`media/${upload.value}`)).status).toBe(404)
  })

  it('with an image that the library refuses leaves neither article nor image behind', async () => {
    const count = async () => {
      const [articles, media] = await Promise.all([
        office.payload.count({ collection: 'articles' }),
        office.payload.count({ collection: 'media' }),
      ])
      return [articles.totalDocs, media.totalDocs]
    }
    const before = await count()
    const cutOff = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(64)])
    const { status, body } = await imports(office.author, await illustrated(cutOff))
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('重新导出')
    expect(await count()).toEqual(before)
  })

  it('is not taken from nobody', async () => {
    expect((await imports(office.nobody, await illustrated())).status).toBe(401)
  })

  it('that is none is refused with what to do', async () => {
    const { status, body } = await imports(office.author, Buffer.from('不是 Word'))
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('另存为')
  })

  it('of an old format is refused with what to do, by a code that the page explains', async () => {
    const { status, body } = await imports(office.author, Buffer.from('{\\rtf1 x}'), '旧稿.rtf')
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ data: { code: 'docx-rtf' } })
    expect(body.errors[0].message).toContain('另存为')
  })

  it('is not read further than 20 MB', async () => {
    const { status, body } = await imports(office.author, Buffer.alloc(21 * 1024 * 1024))
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('20 MB')
  })

  it('must be there', async () => {
    const response = await office.author.send('articles/import', { method: 'POST', body: new FormData() })
    expect(response.status).toBe(400)
  })
})
