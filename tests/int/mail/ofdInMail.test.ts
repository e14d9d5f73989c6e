import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { filesDir } from '@/filesDir'
import { claim } from '@/mail/ledger/claim'
import { createMessageLoader } from '@/mail/messageLoader'
import { printPool } from '@/services/print/printPool'
import { renderNext } from '@/services/print/renderPublications'
import { loadPublication } from '@/worker/loadPublication'
import { approvedArticle, submittedIssue } from '../../support/articles'
import { lexical, openOffice, type Office } from '../../support/office'

let office: Office

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-publication-'))
  office = await openOffice()
  const entry = (name: string, order: number, over: object) => ({ name, kind: 'report', order, ...over })
  const both = { email: 'both@superior.test' }
  for (const data of [
    entry('上级单位', 1, { ofd: true, mailboxes: [{ email: 'ofd@superior.test' }, both] }),
    entry('兄弟单位', 2, { mailboxes: [both, { email: 'plain@across.test' }] }),
  ])
    expect((await office.admin.post('recipients', data)).status).toBe(201)
})

afterAll(async () => {
  await printPool().close()
  await office.close()
})

const sends = (mailOfd: boolean) => office.admin.post('globals/settings', { mailOfd })
const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const render = () => renderNext({ payload: office.payload, pool: printPool(), log: quiet })
const query = async (text: string, values: unknown[] = []) =>
  (await poolOf(office.payload).query(text, values)).rows
const publish = async (id: number) =>
  expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
const ofdOf = async (id: number) => (await office.reviewer.get(`issues/${id}/deliveries`)).body.ofd
const withOfd = async (id: number) =>
  (
    await query(
      `select email from deliveries where issue_id = $1 and with_ofd and revision = (select max(revision) from deliveries where issue_id = $1) order by email`,
      [id],
    )
  ).map(({ email }) => email)

/** What would leave now: for each mailbox the names of the files, in the order in which they are taken. */
async function leaving(id: number): Promise<Record<string, string[]>> {
  const load = createMessageLoader((publication, wanted) =>
    loadPublication({ id: publication, ...wanted }, { payload: office.payload }),
  )
  const mails: Record<string, string[]> = {}
  for (;;) {
    const row = await claim(poolOf(office.payload), {
      token: `t${Object.keys(mails).length}-${id}`,
      // None comes back while this file runs.
      leaseMs: 3_600_000,
      limits: [],
      ledgers: ['deliveries'],
    })
    if (!row) return mails
    const { attachments } = await PostalMime.parse(Buffer.concat([...(await load(row)).chunks]))
    mails[row.email] = attachments.map(({ filename }) => (filename ?? '').slice(-4))
  }
}

describe('an office that sends OFD', () => {
  let id: number

  it('says nothing of it to anybody while the setting is off', async () => {
    const off = await submittedIssue(office)
    await publish(off)
    expect(await withOfd(off)).toEqual([])
    expect(await ofdOf(off)).toMatchObject({ mails: 0 })
    await render()
    expect(await render()).toBe(false)
    expect(await leaving(off)).toEqual({
      'ofd@superior.test': ['.pdf'],
      'both@superior.test': ['.pdf'],
      'plain@across.test': ['.pdf'],
    })
  })

  it('adds it for the mailboxes of the entries that want it; the others do not wait for it', async () => {
    await sends(true)
    id = await submittedIssue(office)
    await publish(id)
    expect(await withOfd(id)).toEqual(['both@superior.test', 'ofd@superior.test'])
    expect(await render()).toBe(true)
    expect(await ofdOf(id)).toEqual({ mails: 2, state: 'waiting', error: null })
    expect(await leaving(id)).toEqual({ 'plain@across.test': ['.pdf'] })
    expect(await render()).toBe(true)
    expect(await ofdOf(id)).toEqual({ mails: 2, state: 'made', error: null })
    expect(await leaving(id)).toEqual({
      'ofd@superior.test': ['.pdf', '.ofd'],
      'both@superior.test': ['.pdf', '.ofd'],
    })
    expect(await render()).toBe(false)
  })

  it('says so in the ledger, and shows the file to the office alone', async () => {
    const report = await office.reviewer.send(`issues/${id}/deliveries.csv`, {})
    const lines = (await report.text()).split('\r\n')
    expect(lines[0]).toMatch(/,"附件"$/)
    expect(lines.find((line) => line.includes('ofd@'))).toMatch(/"PDF、OFD"$/)
    expect(lines.find((line) => line.includes('plain@'))).toMatch(/,"PDF"$/)
    const { body } = await office.reviewer.get('ofds')
    expect(body.docs).toHaveLength(1)
    expect((await office.author.get('ofds')).status).toBe(403)
  })

  it('sends a correction to the same mailboxes in the same form', async () => {
    await sends(false)
    expect((await office.reviewer.post(`issues/${id}/correct`, { comment: '有误' })).status).toBe(200)
    expect(await withOfd(id)).toEqual(['both@superior.test', 'ofd@superior.test'])
    expect(await render()).toBe(true)
    expect(await render()).toBe(true)
    expect((await leaving(id))['ofd@superior.test']).toEqual(['.pdf', '.ofd'])
  })
})

describe('an OFD that cannot be made', () => {
  it('holds its mails up for five attempts, then they leave with the PDF and the office reads why', async () => {
    await sends(true)
    const id = await submittedIssue(office, { articles: [await picturedArticle()] })
    await publish(id)
    expect(await render()).toBe(true)
    // The store lost the picture between the two.
    await rm(filesDir('media'), { recursive: true })
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(Object.keys(await leaving(id))).toEqual(attempt === 1 ? ['plain@across.test'] : [])
      await office.owner.query(
        `update publications set render_next_at = now() - interval '1 second' where issue_id = $1`,
        [id],
      )
      expect(await render()).toBe(true)
    }
    expect(await ofdOf(id)).toEqual({
      mails: 2,
      state: 'givenUp',
      error: expect.stringContaining('no media/'),
    })
    expect(await leaving(id)).toEqual({ 'ofd@superior.test': ['.pdf'], 'both@superior.test': ['.pdf'] })
    await office.owner.query(
      `update publications set render_next_at = now() - interval '1 second' where issue_id = $1`,
      [id],
    )
    expect(await render()).toBe(false)
    const report = await (await office.reviewer.send(`issues/${id}/deliveries.csv`, {})).text()
    expect(report).toContain('PDF（OFD 未生成）')
  })

  it('holds them up no longer when every worker died at it', async () => {
    const id = await submittedIssue(office)
    await publish(id)
    await render()
    await office.owner.query(
      `update publications set render_attempts = 5, render_token = 'dead', render_lease_until = now() - interval '1 second' where issue_id = $1`,
      [id],
    )
    expect(await render()).toBe(true)
    expect(await ofdOf(id)).toMatchObject({ mails: 2, state: 'givenUp' })
    expect(Object.keys(await leaving(id))).toHaveLength(3)
  })
})

async function picturedArticle(): Promise<number> {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }))
  form.set('_payload', '{}')
  const { doc } = await (await office.author.send('media', { method: 'POST', body: form })).json()
  const body = lexical('有图。')
  const picture = { type: 'upload', version: 3, relationTo: 'media', value: doc.id, fields: {}, format: '' }
  const root = { ...body.root, children: [...body.root.children, picture] }
  return approvedArticle(office, { body: { ...body, root } })
}
