import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scanBytes } from '@/services/files/clamd'
import { type Clamd, EICAR, hasClamd, startClamd } from '../../support/clamd'
import { p, r, wordFile } from '../../support/docx/wordFile'
import { zip } from '../../support/docx/zip'
import { openOffice, type Office, type Person } from '../../support/office'

const TABLES = [
  'media',
  'originals',
  'scans',
  'articles',
  'issues',
  'recipients',
  'companies',
  'users',
  'lexicon',
]

type Door = { path: string; field: string }

/** Every door of every collection that takes a file: its uploads, unless nobody may send any, and its imports. */
function doorsOf({ payload }: Office): Door[] {
  return Object.values(payload.collections).flatMap(({ config: { slug, upload, endpoints } }): Door[] => {
    const imports = (endpoints || []).some(({ path, method }) => path === '/import' && method === 'post')
    const own = upload && !MADE_HERE.includes(slug)
    return [
      ...(own ? [{ path: slug, field: 'file' }] : []),
      ...(imports ? [{ path: `${slug}/import`, field: slug === 'issues' ? 'files' : 'file' }] : []),
    ]
  })
}
/** What nobody sends. */
const MADE_HERE = ['pdfs', 'ofds']

describe.skipIf(!hasClamd)(`an office with clamd${hasClamd ? '' : ' (needs clamav-daemon)'}`, () => {
  let office: Office
  let clamd: Clamd

  beforeAll(async () => {
    clamd = await startClamd()
    process.env['CLAMD_SOCKET'] = clamd.path
    process.env['DATA_DIR'] = await mkdtemp(join(tmpdir(), 'jianbao-scanner-'))
    office = await openOffice()
  })
  afterAll(async () => {
    await office.close()
    await clamd.close()
  })

  async function send(person: Person, { path, field }: Door, bytes: Buffer, name = 'a.docx') {
    const form = new FormData()
    form.set(field, new File([new Uint8Array(bytes)], name))
    form.set('_payload', '{}')
    const response = await person.send(path, { method: 'POST', body: form })
    return { status: response.status, body: await response.json() }
  }
  const counts = async () => {
    const { rows } = await office.owner.query(
      `select ${TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
    )
    return rows[0]
  }
  const refusals = async () => {
    const { rows } = await office.owner.query(
      `select actor::int, outcome, detail from audit where event = 'refused' and detail ? 'signature' order by id`,
    )
    return rows
  }
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
      .png()
      .toBuffer()
  const media = { path: 'media', field: 'file' }

  it('takes no infected file at any door, and has each try on record', async () => {
    const before = await counts()
    const doors = doorsOf(office)
    expect(doors.map(({ path }) => path).sort()).toEqual([
      'articles/import',
      'companies/import',
      'issues/import',
      'lexicon/import',
      'media',
      'originals',
      'recipients/import',
      'scans',
      'users/import',
    ])
    for (const door of doors) {
      const { status, body } = await send(office.admin, door, Buffer.from(EICAR))
      // Of a batch each file is told by itself.
      const said = body.errors?.[0] ?? body.proposals?.[0]?.faults?.[0]
      expect([door.path, status, said?.message]).toEqual([
        door.path,
        door.path === 'issues/import' ? 200 : 400,
        expect.stringContaining('带有病毒，没有收下'),
      ])
    }
    expect(await counts()).toEqual(before)
    const rows = await refusals()
    expect(rows.map(({ detail }) => detail.path)).toEqual(doors.map(({ path }) => `/api/${path}`))
    for (const row of rows) {
      expect(row).toMatchObject({
        actor: office.admin.user.id,
        outcome: 'refused',
        detail: { file: 'a.docx', signature: expect.stringContaining('Test.Text') },
      })
    }
  })

  it('looks into what a Word file, a .zip and a picture hold', async () => {
    const hidden = wordFile(p(r('一段正文。')), [{ name: 'word/media/a.bin', data: EICAR }])
    const word = await send(office.author, { path: 'articles/import', field: 'file' }, hidden)
    expect(word.body.errors?.[0]?.data?.code).toBe('infected')
    const batch = zip([
      { name: '甲.docx', data: wordFile(p(r('一段正文。'))) },
      { name: '乙.docx', data: hidden },
    ])
    const { body } = await send(office.reviewer, { path: 'issues/import', field: 'files' }, batch, '往期.zip')
    const infected = body.proposals.map(({ faults }: { faults: { message: string }[] }) =>
      faults.some(({ message }) => message.includes('带有病毒')),
    )
    expect(infected).toEqual([false, true])
    const withText = Buffer.concat([await picture(), Buffer.from(EICAR)])
    expect((await send(office.author, media, withText, 'a.png')).status).toBe(400)
  })

  it('scans nothing of whoever may not send it', async () => {
    const before = (await refusals()).length
    for (const door of [media, { path: 'articles/import', field: 'file' }]) {
      expect((await send(office.nobody, door, Buffer.from(EICAR))).status).toBeGreaterThanOrEqual(401)
      expect((await send(office.auditor, door, Buffer.from(EICAR))).status).toBe(403)
    }
    const file = { data: Buffer.from(EICAR), mimetype: 'image/png', name: 'a.png', size: EICAR.length }
    const create = { collection: 'media', data: {}, file, overrideAccess: false } as const
    await expect(office.payload.create({ ...create, user: office.auditor.user })).rejects.toMatchObject({
      status: 403,
    })
    expect(await refusals()).toHaveLength(before)
    await expect(office.payload.create({ ...create, user: office.author.user })).rejects.toMatchObject({
      code: 'infected',
    })
  })

  it('keeps what is clean, and says of what is too large for the scanner that it is', async () => {
    expect((await send(office.author, media, await picture(), 'a.png')).status).toBe(201)
    const noise = Buffer.alloc(3 * 1024 * 1024, 7)
    const { status, body } = await send(office.author, media, noise, 'a.png')
    expect([status, body.errors[0].data.code]).toEqual([400, 'too-large-to-scan'])
  })

  it('takes nothing while the scanner is silent, and says so in health', async () => {
    const scanner = async () => (await office.nobody.get('health')).body.scanner
    expect(await scanner()).toEqual({ status: 'ok' })
    await clamd.stop()
    const { status, body } = await send(office.author, media, await picture(), 'a.png')
    expect([status, body.errors[0].data.code]).toEqual([503, 'scanner-silent'])
    const batch = await send(office.reviewer, { path: 'issues/import', field: 'files' }, wordFile(''))
    expect(batch.status).toBe(503)
    expect(await scanner()).toMatchObject({
      status: 'down',
      reason: expect.stringContaining('现在收不了文件'),
    })
    await clamd.start()
    expect((await send(office.author, media, await picture(), 'a.png')).status).toBe(201)
    expect(await scanner()).toEqual({ status: 'ok' })
  })

  it('is the same over TCP', async () => {
    const ways = { clamd: { host: '127.0.0.1', port: clamd.port }, patienceMs: 10_000 }
    expect(await scanBytes(Buffer.from(EICAR), ways)).toMatchObject({ is: 'infected' })
    expect(await scanBytes(Buffer.alloc(0), ways)).toEqual({ is: 'clean' })
    expect(await scanBytes(Buffer.alloc(20 * 1024 * 1024), ways)).toEqual({ is: 'too-large' })
  })
})

describe('a scanner that takes a file and says nothing', () => {
  it('is waited for no longer than is said', async () => {
    const server = createServer((socket) => socket.resume())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const ways = { clamd: { host: '127.0.0.1', port }, patienceMs: 300 }
    const from = performance.now()
    await expect(scanBytes(Buffer.alloc(1000), ways)).rejects.toThrow('within 300 ms')
    expect(performance.now() - from).toBeLessThan(5_000)
    server.close()
  })
})
