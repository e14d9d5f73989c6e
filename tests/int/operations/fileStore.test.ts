import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStoredFile } from '@/services/files/readStoredFile'
import { StoredFileMissing } from '@/services/files/storedFile'
import { readImages } from '@/services/print/readImages'
import { storedCopy } from '@/services/files/storedCopy'
import { mailView } from '../../support/mailView'
import { openOffice, type Office } from '../../support/office'
import { startS3Server, type S3Server } from '../../support/s3Server'

let s3: S3Server
let office: Office
let dataDir: string

beforeAll(async () => {
  s3 = await startS3Server()
  dataDir = await mkdtemp(join(tmpdir(), 'jianbao-s3-'))
  Object.assign(process.env, s3.env, { DATA_DIR: dataDir })
  office = await openOffice()
})

afterAll(async () => {
  await office.close()
  await s3.close()
})

async function send(name: string, data: object = {}) {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  form.set('_payload', JSON.stringify({ alt: '图片', ...data }))
  const response = await office.author.send('media', { method: 'POST', body: form })
  return { bytes, status: response.status, answer: await response.json() }
}

async function upload(name: string) {
  const { bytes, status, answer } = await send(name)
  if (status !== 201) throw new Error(`not uploaded: ${JSON.stringify(answer)}`)
  // What is kept of a picture is a copy of ours.
  return { bytes: (await storedCopy(bytes)).data, doc: answer.doc }
}

describe('files of an office with S3', () => {
  it('lie in the bucket with their thumbnails, under a name that follows from the document, and not in the folder', async () => {
    const { bytes, doc } = await upload('新站点.png')
    expect(s3.objects.get(`/briefs/media/${doc.filename}`)).toEqual(bytes)
    expect([...s3.objects.keys()].sort()).toEqual(
      [`/briefs/media/${doc.filename}`, `/briefs/media/${doc.sizes.thumbnail.filename}`].sort(),
    )
    expect(await readdir(dataDir)).toEqual([])
  })

  it('cannot be put elsewhere by whoever uploads them', async () => {
    const before = s3.objects.size
    expect((await send('astray.png', { prefix: '../pdfs', _objectKey: 'x' })).status).toBe(400)
    expect(s3.objects.size).toBe(before)
  })

  it('are reached through us alone, by those who may', async () => {
    const { bytes, doc } = await upload('second.png')
    for (const url of [doc.url, doc.thumbnailURL]) expect(url).toMatch(/^\/api\/media\/file\//)
    const path = doc.url.split('/api/')[1]
    const mine = await office.author.send(path, {})
    expect(mine.status).toBe(200)
    expect(Buffer.from(await mine.arrayBuffer())).toEqual(bytes)
    expect((await office.reviewer.send(path, {})).status).toBe(200)
    const asked = s3.requests.length
    for (const stranger of [office.rival, office.nobody])
      expect((await stranger.send(path, {})).status).toBe(403)
    expect(s3.requests).toHaveLength(asked)
  })

  it('are read by the printer', async () => {
    const { bytes, doc } = await upload('third.png')
    const view = mailView({
      articles: [{ id: 1, title: '有图', blocks: [{ type: 'image', image: String(doc.id) }] }],
    })
    expect(await readImages(view, office)).toEqual({ [String(doc.id)]: bytes })
  })

  it('leave the bucket with their document', async () => {
    const { doc } = await upload('fourth.png')
    expect((await office.reviewer.remove(`media/${doc.id}`)).status).toBe(200)
    expect([...s3.objects.keys()].filter((key) => key.includes('fourth'))).toEqual([])
  })
})

describe('readStoredFile', () => {
  it('signs what it asks for, and tells a missing file from a store that does not answer', async () => {
    const file = { collection: 'pdfs', filename: '简报 1.pdf' } as const
    s3.objects.set('/briefs/pdfs/简报 1.pdf', Buffer.from('%PDF-1.7'))
    expect((await readStoredFile(file)).toString()).toBe('%PDF-1.7')
    await expect(readStoredFile({ ...file, filename: 'none.pdf' })).rejects.toThrow(StoredFileMissing)
    s3.setDown(true)
    await expect(readStoredFile(file)).rejects.not.toThrow(StoredFileMissing)
    s3.setDown(false)
  })
})
