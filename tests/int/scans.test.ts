import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { forgetUnusedFiles } from '@/services/files/forgetUnusedFiles'
import { draftArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

const DAY_MS = 24 * 60 * 60_000
let office: Office

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-scans-'))
  office = await openOffice()
  await want('optional')
})
afterAll(() => office.close())

const want = async (unitSignOff: string) =>
  expect((await office.admin.post('globals/settings', { unitSignOff })).status).toBe(200)

const PDF = Buffer.from('%PDF-1.4\nstartxref\n0\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function upload(person: Person, bytes: Buffer = PDF, name = '审签单.pdf') {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  form.set('_payload', '{}')
  const answer = await person.send('scans', { method: 'POST', body: form })
  return { status: answer.status, body: await answer.json() }
}

async function scanOf(person: Person): Promise<{ id: number; file: string }> {
  const { status, body } = await upload(person)
  expect(status).toBe(201)
  return { id: body.doc.id, file: body.doc.url.replace('/api/', '') }
}

const openedBy = async (people: Person[], path: string) =>
  Promise.all(people.map(async (person) => (await person.send(path, {})).status))

const SAID = {
  writer: '林小满',
  telephone: '021-50000000',
  signer: '何主任',
  post: '办公室主任',
  date: '2026-01-05',
  confirmed: true,
}
const submit = (id: number, unitSignOff?: object, person = office.author) =>
  person.post(`articles/${id}/submit`, unitSignOff && { unitSignOff })
const articleOf = async (id: number) => (await office.admin.get(`articles/${id}?depth=0`)).body

describe('a scan', () => {
  it('that a company sent is read by that company and the office, and by nobody else', async () => {
    const { id, file } = await scanOf(office.author)
    const { author, colleague, reviewer, signer, admin, rival, auditor, nobody } = office
    const may = [author, colleague, reviewer, signer, admin]
    for (const path of [file, `scans/${id}`]) expect(await openedBy(may, path)).toEqual(may.map(() => 200))
    expect(await openedBy([rival, auditor, nobody], `scans/${id}`)).toEqual([404, 403, 403])
    for (const status of await openedBy([rival, auditor, nobody], file))
      expect(status).toBeGreaterThanOrEqual(401)
    expect((await rival.get('scans')).body.docs.map((scan: { id: number }) => scan.id)).not.toContain(id)
    const answer = await author.send(file, {})
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF)
  })

  it('that the office keeps no company reads', async () => {
    const { id, file } = await scanOf(office.reviewer)
    expect(await openedBy([office.reviewer, office.signer], file)).toEqual([200, 200])
    for (const person of [office.author, office.rival]) {
      expect((await person.get(`scans/${id}`)).status).toBe(404)
      expect((await person.send(file, {})).status).toBeGreaterThanOrEqual(403)
    }
  })

  it('is sent by who writes articles alone, belongs to the sender’s company, and is never changed', async () => {
    for (const person of [office.signer, office.auditor, office.nobody])
      expect((await upload(person)).status).toBe(403)
    const form = new FormData()
    form.set('file', new File([new Uint8Array(PDF)], 'a.pdf'))
    form.set('_payload', JSON.stringify({ company: office.companies.yto.id, sha256: 'x' }))
    const made = await (await office.author.send('scans', { method: 'POST', body: form })).json()
    const scan = (await office.admin.get(`scans/${made.doc.id}?depth=0`)).body
    expect(scan.company).toBe(office.companies.sto.id)
    expect(scan.sha256).toMatch(/^[0-9a-f]{64}$/)
    for (const person of [office.author, office.reviewer, office.admin]) {
      expect((await person.patch(`scans/${scan.id}`, { company: null })).status).toBe(403)
      expect((await person.remove(`scans/${scan.id}`)).status).toBe(403)
    }
    await office.admin.post('globals/settings', { separateDuties: true })
    expect((await office.admin.send(scan.url.replace('/api/', ''), {})).status).toBeGreaterThanOrEqual(403)
    await office.admin.post('globals/settings', { separateDuties: false })
  })

  it('is what its bytes are, whatever it is called', async () => {
    const { status, body } = await upload(office.author, PNG, '拍的照片.pdf')
    expect([status, body.doc.mimeType, body.doc.filename]).toEqual([201, 'image/png', '拍的照片.png'])
  })

  it('is kept as it came, whatever the request would have cut out of it', async () => {
    const cut =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=1'
    for (const [collection, file] of [
      ['scans', new File([new Uint8Array(PNG)], 'a.png')],
      ['media', new File([new Uint8Array(PNG)], 'a.png')],
    ] as const) {
      const form = new FormData()
      form.set('file', file)
      form.set('_payload', '{}')
      const answer = await office.author.send(`${collection}?${cut}`, { method: 'POST', body: form })
      expect([collection, answer.status]).toEqual([collection, 400])
      expect((await answer.json()).errors[0].message).toContain('不能在上传时裁剪')
    }
  })

  it.each([
    ['a text that is called a PDF', Buffer.from('看起来是 PDF'), 'a.pdf', '只收 PDF、JPEG、PNG'],
    [
      'a page that is called a picture',
      Buffer.from('<html><script>1</script>'),
      'a.png',
      '只收 PDF、JPEG、PNG',
    ],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0'), 'a.gif', '只收 PDF、JPEG、PNG'],
    ['a PDF whose end is missing', Buffer.from('%PDF-1.7\n1 0 obj'), 'a.pdf', '不完整'],
    ['a photograph that broke off', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'a.jpg', '。'],
    ['nothing', Buffer.alloc(0), 'a.pdf', '扫描件'],
  ])('is refused in Chinese where it is %s, and nothing is kept', async (_, bytes, name, words) => {
    const before = (await office.admin.get('scans?limit=1')).body.totalDocs
    const { status, body } = await upload(office.author, bytes, name)
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain(words)
    expect((await office.admin.get('scans?limit=1')).body.totalDocs).toBe(before)
  })
})

describe('投稿单位审签', () => {
  it('keeps its scan with the first submission, whatever is sent later', async () => {
    const [first, second] = [await scanOf(office.author), await scanOf(office.author)]
    const id = await draftArticle(office.author)
    expect((await submit(id, { ...SAID, scan: first.id })).status).toBe(200)
    expect((await articleOf(id)).unitSignOff).toMatchObject([{ scan: first.id }])
    await office.reviewer.post(`articles/${id}/return`, { comment: '请改。' })
    await office.author.patch(`articles/${id}`, { body: lexical('另一段正文。'), unitSignOff: [] })
    expect((await submit(id, { ...SAID, scan: second.id })).status).toBe(200)
    expect((await articleOf(id)).unitSignOff).toMatchObject([{ scan: first.id }, { scan: second.id }])
    expect((await office.rival.get(`articles/${id}`)).status).toBe(404)
  })

  it.each([
    ['another company’s', async () => (await scanOf(office.rival)).id],
    ['the office’s', async () => (await scanOf(office.reviewer)).id],
    ['none that there is', () => Promise.resolve(2_000_000_000)],
    ['no number', () => Promise.resolve('1')],
  ])('takes no scan that is %s', async (_, scan) => {
    const id = await draftArticle(office.author)
    const { status, body } = await submit(id, { ...SAID, scan: await scan() })
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('扫描件')
    expect((await articleOf(id)).status).toBe('draft')
  })

  it('takes it where it is wanted or may be, asks for none, and keeps none where it is off', async () => {
    const { id: scan } = await scanOf(office.author)
    for (const [rule, kept] of [
      ['required', [{ scan }]],
      ['off', null],
    ] as const) {
      await want(rule)
      const id = await draftArticle(office.author)
      expect((await submit(id, { ...SAID, scan })).status).toBe(200)
      const { unitSignOff } = await articleOf(id)
      if (kept) expect(unitSignOff).toMatchObject(kept)
      else expect(unitSignOff).toBeNull()
    }
    await want('required')
    const without = await draftArticle(office.author)
    expect((await submit(without, SAID)).status).toBe(200)
    await want('optional')
  })

  it('is in nothing that goes out: neither what is frozen, printed and mailed, nor the package', async () => {
    const { id: scan, file } = await scanOf(office.author)
    const article = await draftArticle(office.author)
    expect((await submit(article, { ...SAID, scan })).status).toBe(200)
    await office.reviewer.post(`articles/${article}/approve`)
    const issue = await submittedIssue(office, { articles: [article] })
    expect((await office.reviewer.post(`issues/${issue}/publish`)).status).toBe(200)
    const { rows } = await poolOf(office.payload).query('select view from publications where issue_id = $1', [
      issue,
    ])
    expect(JSON.stringify(rows)).not.toMatch(/林小满|unitSignOff|scan/)
    expect((await office.rival.get(`articles/${article}`)).status).toBe(404)
    expect((await office.rival.send(file, {})).status).toBeGreaterThanOrEqual(403)
  })
})

describe('批示', () => {
  const INSTRUCTION = { level: 'city', leader: '某领导', date: '2026-01-09', text: '很好。' }
  const registered = async (scan: number) => {
    const article = await draftArticle(office.author)
    await submit(article, SAID)
    return office.reviewer.post('instructions?depth=0', { ...INSTRUCTION, article, scan })
  }

  it('is registered with its scan, which no author ever reads', async () => {
    const { id, file } = await scanOf(office.reviewer)
    const { status, body } = await registered(id)
    expect([status, body.doc.scan]).toEqual([201, id])
    for (const person of [office.author, office.colleague, office.rival]) {
      expect((await person.send(file, {})).status).toBeGreaterThanOrEqual(403)
      expect((await person.get('instructions')).status).toBe(403)
      expect((await person.get(`scans?where[id][equals]=${id}`)).body.docs).toEqual([])
    }
  })

  it('takes no scan that a company sent, which that company reads', async () => {
    const { id } = await scanOf(office.author)
    expect((await registered(id)).status).toBe(400)
  })
})

describe('a scan that nothing names', () => {
  it('goes after thirty days, on record; what a sign-off or 批示 names stays', async () => {
    const [unused, signed, written] = [
      await scanOf(office.author),
      await scanOf(office.author),
      await scanOf(office.reviewer),
    ]
    const article = await draftArticle(office.author)
    expect((await submit(article, { ...SAID, scan: signed.id })).status).toBe(200)
    const instruction = { level: 'city', leader: '某领导', date: '2026-01-09', text: '好。', article }
    expect((await office.reviewer.post('instructions', { ...instruction, scan: written.id })).status).toBe(
      201,
    )
    const sweepAfter = (days: number) =>
      forgetUnusedFiles({ payload: office.payload, now: new Date(Date.now() + days * DAY_MS) })
    const nameOf = ({ file }: { file: string }) => decodeURIComponent(file.split('/').at(-1) ?? '')
    const left = async () => {
      const ids = [unused, signed, written].map(({ id }) => id)
      const { docs } = (await office.admin.get(`scans?where[id][in]=${ids.join()}&sort=id&depth=0`)).body
      return docs.map(({ id }: { id: number }) => id)
    }
    await sweepAfter(29)
    expect(await left()).toEqual([unused.id, signed.id, written.id])
    await sweepAfter(31)
    expect(await left()).toEqual([signed.id, written.id])
    expect(await readdir(join(process.env.DATA_DIR ?? '', 'files', 'scans'))).not.toContain(nameOf(unused))
    expect(await readdir(join(process.env.DATA_DIR ?? '', 'files', 'scans'))).toContain(nameOf(signed))
    const { docs } = (await office.auditor.get('audit?where[event][equals]=scan-deleted&limit=100')).body
    expect(docs.map(({ document }: { document: string }) => document)).toContain(String(unused.id))
  })
})
