import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePrintPool } from '@/services/print/printPool'
import { approvedArticle } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-pictures-'))
  office = await openOffice()
})
afterAll(async () => {
  await closePrintPool()
  await office.close()
})

async function upload(person: Person, { bytes, name }: { bytes: Buffer; name: string }) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/octet-stream' }))
  form.set('_payload', '{}')
  const response = await person.send('media', { method: 'POST', body: form })
  return { status: response.status, body: await response.json() }
}

async function stored(person: Person, url: string): Promise<Buffer> {
  const response = await person.send(url.split('/api/')[1] ?? '', {})
  return Buffer.from(await response.arrayBuffer())
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } })

describe('a picture', () => {
  it('is read for nobody who may not upload it: the answer is about the person, not about the file', async () => {
    const noPicture = Buffer.from('只是一段文字')
    expect((await upload(office.nobody, { bytes: noPicture, name: 'a.png' })).status).toBe(403)
    expect((await upload(office.author, { bytes: noPicture, name: 'a.png' })).status).toBe(400)
    const file = { data: noPicture, mimetype: 'image/png', name: 'a.png', size: noPicture.length }
    await expect(
      office.payload.create({ collection: 'media', data: {}, file, overrideAccess: false }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      office.payload.create({
        collection: 'media',
        data: {},
        file,
        user: office.author.user,
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ code: 'bad-image' })
  })

  it('from the clipboard, which browsers call image.png, has a Chinese name', async () => {
    const bytes = await plain(40, 30).png().toBuffer()
    const { body } = await upload(office.author, { bytes, name: 'image.png' })
    expect(body.doc.filename).toMatch(/^图片(-\d+)?\.(png|jpe?g)$/)
  })

  it('of a telephone leaves the office upright and without its place, in every size', async () => {
    const bytes = await plain(3000, 2000)
      .jpeg()
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { status, body } = await upload(office.author, { bytes, name: '现场 照片.JPEG' })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({ mimeType: 'image/jpeg', width: 1600, height: 2400 })
    expect(body.doc.filename).toMatch(/\.jpg$/)
    const { thumbnail, reading } = body.doc.sizes
    expect([thumbnail.width, reading.width]).toEqual([320, 1170])
    for (const url of [body.doc.url, thumbnail.url, reading.url]) {
      const { exif, orientation, width, height } = await sharp(await stored(office.author, url)).metadata()
      expect([exif, orientation]).toEqual([undefined, undefined])
      expect(height).toBeGreaterThan(width)
    }
  })

  it.each([
    ['webp', 'a.webp'],
    ['gif', 'named-wrongly.jpg'],
    ['tiff', 'a'],
  ] as const)(
    'that comes as %s is stored under the name and type of what it became',
    async (format, name) => {
      const { status, body } = await upload(office.author, {
        bytes: await plain(60, 40).toFormat(format).toBuffer(),
        name,
      })
      expect(status).toBe(201)
      const { format: kept } = await sharp(await stored(office.author, body.doc.url)).metadata()
      expect(body.doc.mimeType).toBe(`image/${kept}`)
      expect(body.doc.filename).toMatch(kept === 'png' ? /\.png$/ : /\.jpg$/)
    },
  )

  it('of another company is not among those an author picks from', async () => {
    const bytes = await plain(30, 20).png().toBuffer()
    const own = await upload(office.author, { bytes, name: 'own.png' })
    const theirs = await upload(office.rival, { bytes, name: 'theirs.png' })
    const { body } = await office.author.get('media?limit=100&depth=0')
    const ids = body.docs.map(({ id }: { id: number }) => id)
    expect(ids).toContain(own.body.doc.id)
    expect(ids).not.toContain(theirs.body.doc.id)
  })
})

describe('pictures of an issue', () => {
  it('make its mail as large as preflight says, which warns of more than the office wants to send', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
    const bytes = await sharp({
      create: { width: 2400, height: 1800, channels: 3, background: '#000', noise },
    })
      .jpeg()
      .toBuffer()
    const picture = async () => {
      const { body } = await upload(office.author, { bytes, name: '现场.jpg' })
      return { type: 'upload', relationTo: 'media', version: 3, fields: {}, value: body.doc.id }
    }
    const { root } = lexical('三张现场照片。')
    const pictures = [await picture(), await picture(), await picture()]
    const body = { root: { ...root, children: [...root.children, ...pictures] } }
    const article = await approvedArticle(office, { body })
    const recipient = await office.admin.post('recipients', {
      name: '上级单位',
      kind: 'report',
      order: 1,
      mailboxes: [{ name: '甲', email: 'one@superior.test' }],
    })
    const made = await office.reviewer.post('issues', { date: '2026-01-09', articles: [article] })
    const issue = made.body.doc.id
    const weigh = async () => {
      const { body } = await office.reviewer.get(`issues/${issue}/preflight`)
      const warnings: { code: string; message: string }[] = body.warnings
      return {
        mail: Number(body.summary.mail.bytes),
        warned: warnings.flatMap(({ code, message }) => (code === 'heavy-mail' ? [message] : [])),
      }
    }
    const { mail, warned } = await weigh()
    expect(warned).toEqual([])
    await office.admin.post('globals/settings', { mailSizeWarning: 1 })
    expect((await weigh()).warned).toEqual([expect.stringMatching(/^每封邮件约 [\d.]+ MB，大于 1 MB/)])
    await office.admin.post('globals/settings', { mailSizeWarning: 2, mailOfd: true })
    expect((await weigh()).warned).toEqual([])
    await office.reviewer.patch(`recipients/${recipient.body.doc.id}`, { ofd: true })
    expect((await weigh()).warned).toEqual([
      expect.stringMatching(/^另附 OFD 的 1 封邮件，每封约 [\d.]+ MB，大于 2 MB/),
    ])
    const preview = await office.reviewer.send(`issues/${issue}/preview.pdf`, { method: 'GET' })
    const sent = ((await preview.arrayBuffer()).byteLength * 4) / 3
    expect(mail / sent).toBeGreaterThan(0.9)
    expect(mail / sent).toBeLessThan(1.2)
  }, 120_000)
})
