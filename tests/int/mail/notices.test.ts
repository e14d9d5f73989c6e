import pg from 'pg'
import PostalMime from 'postal-mime'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createClaimQueue } from '@/mail/deliver/claimQueue'
import { claim, markSending, settle, type ClaimedDelivery } from '@/mail/ledger/claim'
import { holdUnsettled } from '@/mail/ledger/afterRestore'
import { insertNotices } from '@/mail/ledger/insertNotices'
import { countHeld } from '@/mail/ledger/lanes'
import { expireLeases } from '@/mail/ledger/leases'
import { loadNotice } from '@/mail/noticeMail'
import { testDatabase } from '../../support/database'
import { plainMessage, startEngine, stopEngines } from '../../support/smtp/engine'
import { insertedNotices } from '../../support/smtp/notice'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let server: ScriptedServer | undefined

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 10 })
})

afterEach(async () => {
  await stopEngines()
  await server?.close()
  await database.owner.query('delete from deliveries; delete from notices; delete from mail_lanes')
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

let tokens = 0
async function claimed(): Promise<ClaimedDelivery> {
  tokens += 1
  const row = await claim(db, { token: `token ${tokens}`, leaseMs: 60_000, limits: [] })
  if (!row) throw new Error('expected a row')
  return row
}

async function statuses(): Promise<string[]> {
  const { rows } = await db.query<{ status: string }>('select status from notices order by id')
  return rows.map(({ status }) => status)
}

describe('a notice', () => {
  it('goes out by the same engine as the brief, once, with its frozen words', async () => {
    await insertPublication(db, { emails: mailboxes(20) })
    await insertedNotices(db, mailboxes(10, 'people.test'))
    server = await startScriptedServer({})
    const brief = plainMessage()
    const loadMessage = (row: ClaimedDelivery) =>
      row.ledger === 'notices' ? loadNotice(row, { db }) : brief(row)
    const options = { db, connections: 3, smtp: testSmtp({ port: server.port }), loadMessage }
    startEngine(options)
    startEngine(options)
    await expect.poll(statuses, { timeout: 20_000 }).toEqual(Array<string>(10).fill('sent'))
    await expect
      .poll(async () => (await db.query(`select from deliveries where status = 'sent'`)).rowCount, {
        timeout: 20_000,
      })
      .toBe(20)
    expect([...server.accepted.counts().values()]).toEqual(Array<number>(30).fill(1))
    const copy = server.accepted.copies().find(({ to }) => to === 'box0@people.test')
    const mail = await PostalMime.parse(copy?.raw ?? '')
    expect(mail).toMatchObject({
      subject: '待审稿件',
      from: { name: '编辑部', address: 'brief@jianbao.test' },
      replyTo: [{ name: '编辑部', address: 'editor@jianbao.test' }],
      to: [{ name: '某人', address: 'box0@people.test' }],
    })
    expect(mail.text?.trim()).toBe('请登录后审核。')
    expect(mail.html).toContain('<p>请登录后审核。</p>')
    const header = (key: string) => mail.headers.find((line) => line.key === key)?.value
    expect(header('auto-submitted')).toBe('auto-generated')
  })

  it('has the same bytes for every attempt', async () => {
    await insertedNotices(db, ['a@people.test'])
    const row = await claimed()
    const [first, second] = [await loadNotice(row, { db }), await loadNotice(row, { db })]
    expect(Buffer.concat(first.chunks).equals(Buffer.concat(second.chunks))).toBe(true)
  })

  it('is in doubt when its worker vanished while bytes flowed, and nobody sends it again', async () => {
    await insertedNotices(db, ['a@people.test'])
    const row = await claimed()
    expect(await markSending(db, row)).toBe(true)
    await db.query(`update notices set lease_until = now() - interval '1 millisecond'`)
    expect(await expireLeases(db)).toEqual([{ ledger: 'notices', id: row.id }])
    expect(await statuses()).toEqual(['uncertain'])
    expect(await claim(db, { token: 'other', leaseMs: 60_000, limits: [] })).toBeUndefined()
    expect(await settle(db, { ...row, settlement: { kind: 'sent' } })).toBe(true)
  })

  it('out of a backup is not sent by itself', async () => {
    await insertedNotices(db, ['a@people.test'])
    expect(await holdUnsettled(db)).toBe(1)
    expect(await statuses()).toEqual(['uncertain'])
  })

  it('is written once for a key, and its headers stay its own', async () => {
    const notice = {
      key: 'the fact',
      kind: 'returned' as const,
      user: 0,
      email: 'a@people.test',
      name: '某人\r\nBcc: other@people.test',
      subject: '标题\r\nBcc: other@people.test',
      text: '正文',
      html: '<p>正文</p>',
    }
    const { rows } = await db.query<{ id: number }>('select id from users limit 1')
    const input = {
      notices: [{ ...notice, user: rows[0]?.id ?? 0 }],
      letterhead: { from: { name: '编辑部', address: 'brief@jianbao.test' } },
      domain: 'jianbao.test',
    }
    expect(await insertNotices(db, input)).toBe(1)
    expect(await insertNotices(db, input)).toBe(0)
    const { chunks, envelope } = await loadNotice(await claimed(), { db })
    expect(envelope.to).toBe('a@people.test')
    expect((await PostalMime.parse(Buffer.concat(chunks))).bcc).toBeUndefined()
  })
})

describe('briefs and notices that wait together', () => {
  it('leave briefs first, and a notice now and then', async () => {
    await insertedNotices(db, mailboxes(3, 'people.test'))
    await insertPublication(db, { emails: mailboxes(30) })
    const queue = createClaimQueue({ db, leaseMs: 60_000, pollMs: 50, limits: [], now: Date.now })
    const ledgers: string[] = []
    for (let turn = 0; turn < 20; turn += 1) ledgers.push((await queue.next())?.ledger ?? '')
    expect(ledgers.slice(0, 3)).toEqual(['deliveries', 'deliveries', 'deliveries'])
    expect(ledgers.filter((ledger) => ledger === 'notices')).toHaveLength(2)
  })

  it('share the connections of a domain', async () => {
    await insertedNotices(db, ['a@qq.test'])
    await insertPublication(db, { emails: ['b@qq.test'] })
    const limits = [{ lane: 'qq.test', connections: 1 }]
    expect((await claim(db, { token: 'one', leaseMs: 60_000, limits }))?.ledger).toBe('deliveries')
    expect(await claim(db, { token: 'two', leaseMs: 60_000, limits })).toBeUndefined()
    expect(await countHeld(db, 'qq.test')).toBe(1)
  })
})
