import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-files-'))
  office = await openOffice()
})
afterAll(() => office.close())

const picture = () => sharp({ create: { width: 400, height: 300, channels: 3, background: '#a33' } })

async function upload(
  bytes: Buffer | string,
  { name, type }: { name: string; type: string },
  person: Person = office.author,
) {
  const form = new FormData()
  form.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type }))
  form.set('_payload', JSON.stringify({ alt: '图片' }))
  const response = await person.send('media', { method: 'POST', body: form })
  const text = await response.text()
  const message = /[\u4e00-\u9fff]/.test(text) ? text : `not Chinese: ${text.slice(0, 200)}`
  return { status: response.status, text: message, body: text.startsWith('{') ? JSON.parse(text) : undefined }
}

describe('an image', () => {
  it('is stored and belongs to its author’s company, whose people alone can see it', async () => {
    const { status, body } = await upload(await picture().png().toBuffer(), {
      name: '图片.png',
      type: 'image/png',
    })
    expect(status).toBe(201)
    expect(body.doc.company?.id ?? body.doc.company).toBe(office.companies.sto.id)
    const path = body.doc.url.split('/api/')[1]
    expect((await office.author.send(path, {})).status).toBe(200)
    expect((await office.reviewer.send(path, {})).status).toBe(200)
    expect((await office.rival.send(path, {})).status).not.toBe(200)
    expect((await office.nobody.send(path, {})).status).not.toBe(200)
  })

  it('of 30 MB is refused with a message that says what to do', async () => {
    const answer = await upload(Buffer.alloc(30 * 1024 * 1024, 1), { name: 'big.png', type: 'image/png' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.text).toContain('20 MB')
  })

  it.each([
    [
      'an SVG with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'x.svg',
      'image/svg+xml',
    ],
    [
      'an SVG named .png',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'x.png',
      'image/png',
    ],
    ['a text named .png', '只是一段文字', 'x.png', 'image/png'],
    ['a page named .jpg', '<!doctype html><script>alert(1)</script>', 'x.jpg', 'image/jpeg'],
    ['an empty file', '', 'x.png', 'image/png'],
  ])('is not %s', async (_, bytes, name, type) => {
    const answer = await upload(bytes, { name, type })
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(/PNG|图片|文件/)
  })

  it('is not a picture cut off in the middle', async () => {
    const whole = await picture().png({ compressionLevel: 0 }).toBuffer()
    const answer = await upload(whole.subarray(0, whole.length / 2), { name: 'half.png', type: 'image/png' })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('重新导出')
  })

  it('is not fetched from an address', async () => {
    const answer = await office.author.post('media', { filename: 'a.png', url: 'http://127.0.0.1:9/a.png' })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('没有收到图片')
  })

  it('says of its file what the file is, whatever a later request says', async () => {
    const { body } = await upload(await picture().png().toBuffer(), { name: 'w.png', type: 'image/png' })
    const path = `media/${body.doc.id}`
    const forged = { alt: '新说明', width: null, mimeType: 'image/jpeg', filesize: 1 }
    expect((await office.author.patch(path, forged)).status).toBe(200)
    const { alt, width, mimeType, filesize } = (await office.author.get(path)).body
    expect({ alt, width, mimeType, filesize }).toEqual({
      alt: '新说明',
      width: 400,
      mimeType: 'image/png',
      filesize: body.doc.filesize,
    })
  })

  it('of another company is not put into a text by its number', async () => {
    const { body } = await upload(await picture().png().toBuffer(), { name: 'own.png', type: 'image/png' })
    const image = {
      type: 'upload',
      version: 3,
      format: '',
      id: '65f1',
      relationTo: 'media',
      value: body.doc.id,
    }
    const text = lexical('正文')
    const illustrated = {
      root: { ...text.root, children: [...text.root.children, { ...image, fields: {} }] },
    }
    const theirs = await office.rival.post('articles', { title: '借图', body: illustrated })
    expect(theirs.status).toBe(400)
    expect(JSON.stringify(theirs.body)).toContain('图片库')
    const own = await office.author.post('articles', { title: '自己的图', body: illustrated })
    expect(own.status).toBe(201)
    expect((await office.author.patch(`articles/${own.body.doc.id}`, { title: '再改' })).status).toBe(200)
  })

  it('is never replaced, and not deleted while an article shows it', async () => {
    const { body } = await upload(await picture().jpeg().toBuffer(), { name: 'a.jpg', type: 'image/jpeg' })
    const id = body.doc.id
    const form = new FormData()
    form.set(
      'file',
      new File([new Uint8Array(await picture().png().toBuffer())], 'b.png', { type: 'image/png' }),
    )
    form.set('_payload', '{}')
    expect((await office.author.send(`media/${id}`, { method: 'PATCH', body: form })).status).toBe(409)
    const text = lexical('正文')
    const image = {
      type: 'upload',
      version: 3,
      format: '',
      id: '65f0',
      relationTo: 'media',
      value: id,
      fields: {},
    }
    const state = { root: { ...text.root, children: [...text.root.children, image] } }
    const article = await office.author.post('articles', { title: '有图', body: state })
    expect(article.status).toBe(201)
    expect((await office.author.remove(`media/${id}`)).status).toBe(409)
    await office.author.patch(`articles/${article.body.doc.id}`, { body: text })
    expect((await office.author.remove(`media/${id}`)).status).toBe(409)
  })
})
