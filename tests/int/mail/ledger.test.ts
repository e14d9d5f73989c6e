import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claim, markSending, nextDueIn, NO_REASON, settle } from '@/mail/ledger/claim'
import { countDeliveries } from '@/mail/ledger/countDeliveries'
import { confirmReceived, resend } from '@/mail/ledger/decide'
import { reserve, slowDown, SLOW_TIMES } from '@/mail/ledger/lanes'
import { expireLeases, renewLeases } from '@/mail/ledger/leases'
import { readRows } from '@/mail/ledger/readRows'
import { testDatabase } from '../../support/database'
import { insertPublication, mailboxes } from '../../../scripts/bench/publication'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 10 })
})

afterAll(async () => {
  await db.end()
  await database.drop()
})

beforeEach(async () => {
  await database.owner.query('delete from deliveries; delete from mail_lanes')
})

let tokens = 0
function claimOne({ limits = [] }: { limits?: { lane: string; connections: number }[] } = {}) {
  tokens += 1
  return claim(db, { token: `token ${tokens}`, leaseMs: 60_000, limits })
}

async function claimed(options?: Parameters<typeof claimOne>[0]) {
  const row = await claimOne(options)
  if (!row) throw new Error('expected a row')
  return row
}

/** Time passes in the database, not in the test: a slow machine must not let a lease lapse before its turn. */
async function lapse({ id }: { id: number }) {
  await database.owner.query(
    `update deliveries set lease_until = now() - interval '1 millisecond' where id = $1`,
    [id],
  )
}

async function statusOf(id: number) {
  const { rows } = await db.query(
    'select status, attempts::int, reason, note from deliveries where id = $1',
    [id],
  )
  return rows[0]
}

describe('a claim', () => {
  it('gives each of many workers another row, and each row once', async () => {
    await insertPublication(db, { emails: mailboxes(40) })
    const rows = await Promise.all(Array.from({ length: 60 }, () => claimOne()))
    const ids = rows.flatMap((row) => (row ? [row.id] : []))
    expect(ids).toHaveLength(40)
    expect(new Set(ids).size).toBe(40)
  })

  it('leaves a row pending, and free again when its lease has passed', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    const first = await claimed()
    expect(await claimOne()).toBeUndefined()
    expect(await statusOf(first.id)).toMatchObject({ status: 'pending', attempts: 0 })
    await lapse(first)
    expect((await claimed()).id).toBe(first.id)
    expect(await markSending(db, first)).toBe(false)
  })

  it('takes nothing without a PDF, and nothing that is paused', async () => {
    const { publicationId, pdfId } = await insertPublication(db, { emails: mailboxes(1), hasPdf: false })
    expect(await claimOne()).toBeUndefined()
    await database.owner.query('update publications set pdf_id = $2, mail_paused_at = now() where id = $1', [
      publicationId,
      pdfId,
    ])
    expect(await claimOne()).toBeUndefined()
    await database.owner.query('update publications set mail_paused_at = null')
    const row = await claimed()
    await database.owner.query('update publications set mail_paused_at = now()')
    expect(await markSending(db, row)).toBe(false)
  })

  it('lets a row that carries the OFD wait until that is made or given up, and no other', async () => {
    const { publicationId } = await insertPublication(db, { emails: mailboxes(2) })
    await database.owner.query(`update deliveries set with_ofd = true where email = 'box0@example.test'`)
    const { email, withOfd } = await claimed()
    expect([email, withOfd]).toEqual(['box1@example.test', false])
    expect(await claimOne()).toBeUndefined()
    await database.owner.query('update publications set ofd_settled_at = now() where id = $1', [
      publicationId,
    ])
    const late = await claimed()
    expect([late.email, late.withOfd]).toEqual(['box0@example.test', true])
    expect(await readRows(db, publicationId)).toEqual([
      { email: 'box0@example.test', name: '', recipients: [{ id: 1, name: '某局' }], withOfd: true },
      { email: 'box1@example.test', name: '', recipients: [{ id: 1, name: '某局' }] },
    ])
  })

  it('waits until the next attempt is due, and knows when', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    const row = await claimed()
    await settle(db, {
      ...row,
      settlement: { kind: 'deferred', reason: 'tryLater', note: '450', delayMs: 300_000 },
    })
    expect(await claimOne()).toBeUndefined()
    const wait = await nextDueIn(db)
    expect(wait).toBeGreaterThan(100_000)
    expect(wait).toBeLessThanOrEqual(300_000)
    await database.owner.query(`update deliveries set next_attempt_at = now() - interval '1 second'`)
    expect(await claimed()).toMatchObject({ id: row.id, attempts: 1 })
  })

  it('lives on while it is renewed', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    const row = await claimed()
    await lapse(row)
    await renewLeases(db, { tokens: [row.token], leaseMs: 60_000 })
    expect(await claimOne()).toBeUndefined()
  })

  it('is not brought back to life by a renewal that comes after its outcome, nor by another’s', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    const row = await claimed()
    await lapse(row)
    await renewLeases(db, { tokens: ['another’s'], leaseMs: 60_000 })
    await renewLeases(db, { tokens: [], leaseMs: 60_000 })
    expect((await claimed()).id).toBe(row.id)
    await database.owner.query(
      `update deliveries set status = 'sent', lease_token = $1, lease_until = null`,
      [row.token],
    )
    await renewLeases(db, { tokens: [row.token], leaseMs: 60_000 })
    const { rows } = await db.query('select lease_until from deliveries')
    expect(rows).toEqual([{ lease_until: null }])
  })

  it('ends in doubt when its worker vanished while bytes flowed, and only then', async () => {
    await insertPublication(db, { emails: mailboxes(3) })
    const [sending, waiting, alive] = [await claimed(), await claimed(), await claimed()]
    await markSending(db, sending)
    await markSending(db, alive)
    await database.owner.query(`update deliveries set note = '450 later' where id = $1`, [sending.id])
    await lapse(sending)
    await lapse(waiting)
    expect((await expireLeases(db)).map(({ id }) => id)).toEqual([sending.id])
    const { rows } = await db.query(
      `select status, attempts::int, reason, note, lease_until is null as free, lease_token is null as forgotten
         from deliveries order by array_position($1::int[], id)`,
      [[sending.id, waiting.id, alive.id]],
    )
    expect(rows).toEqual([
      {
        status: 'uncertain',
        attempts: 1,
        reason: 'workerVanished',
        note: null,
        free: true,
        forgotten: false,
      },
      { status: 'pending', attempts: 0, reason: null, note: null, free: false, forgotten: false },
      { status: 'sending', attempts: 0, reason: null, note: null, free: false, forgotten: false },
    ])
  })
})

describe('a row that is due at once', () => {
  it('is claimed in the same millisecond, however the instant was rounded', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await insertPublication(db, { emails: mailboxes(1) })
      // In one transaction, `now` stands still: the row is looked for at the very instant it was written.
      const client = await db.connect()
      try {
        await client.query('begin')
        await client.query(`update deliveries set next_attempt_at = now() - interval '1 second'`)
        const row = await claim(client, { token: `turn ${turn}`, leaseMs: 60_000, limits: [] })
        expect(row).toBeDefined()
      } finally {
        await client.query('rollback')
        client.release()
        await database.owner.query('delete from deliveries')
      }
    }
  })
})

describe('a row whose worker vanished', () => {
  async function vanished() {
    await insertPublication(db, { emails: mailboxes(1) })
    const row = await claimed()
    expect(await markSending(db, row)).toBe(true)
    await lapse(row)
    expect(await expireLeases(db)).toEqual([{ ledger: 'deliveries', id: row.id }])
    return row
  }

  it('is uncertain when bytes flowed, and nobody claims it again', async () => {
    const row = await vanished()
    expect(await statusOf(row.id)).toMatchObject({ status: 'uncertain', attempts: 1 })
    expect(await claimOne()).toBeUndefined()
    expect(await expireLeases(db)).toEqual([])
  })

  it('still takes the answer that its worker got, should it live', async () => {
    const row = await vanished()
    expect(await settle(db, { ...row, settlement: { kind: 'sent' } })).toBe(true)
    expect(await statusOf(row.id)).toMatchObject({ status: 'sent', reason: null, note: null })
  })

  it('is not sent again because its worker thinks so', async () => {
    const row = await vanished()
    expect(await settle(db, { ...row, settlement: { kind: 'deferred', ...NO_REASON, delayMs: 0 } })).toBe(
      false,
    )
    expect(await statusOf(row.id)).toMatchObject({ status: 'uncertain' })
  })

  it('is a matter of the person who decided, not of a late answer', async () => {
    const row = await vanished()
    expect(await resend(db, [row.id])).toEqual([row.id])
    expect(await settle(db, { ...row, settlement: { kind: 'failed', reason: 'refused', note: '554' } })).toBe(
      false,
    )
    expect((await claimed()).id).toBe(row.id)
  })
})

describe('a person', () => {
  it('sends a failed or uncertain row again, with its Message-ID, and no other', async () => {
    const { issueId } = await insertPublication(db, { emails: mailboxes(3) })
    const rows = [await claimed(), await claimed(), await claimed()] as const
    const [failed, uncertain, sent] = rows
    for (const row of rows) await markSending(db, row)
    await settle(db, {
      ...failed,
      settlement: { kind: 'failed', reason: 'noSuchMailbox', note: '550 5.1.1' },
    })
    await settle(db, {
      ...uncertain,
      settlement: { kind: 'uncertain', reason: 'noAnswer', note: 'ECONNRESET' },
    })
    await settle(db, { ...sent, settlement: { kind: 'sent' } })
    expect(await countDeliveries(db, { issueId })).toEqual({
      pending: 0,
      sending: 0,
      sent: 1,
      bounced: 0,
      failed: 1,
      uncertain: 1,
    })

    expect(await confirmReceived(db, [failed.id, sent.id])).toEqual([])
    expect(
      (
        await resend(
          db,
          rows.map(({ id }) => id),
        )
      ).toSorted(),
    ).toEqual([failed.id, uncertain.id])
    const again = await claimed()
    expect(again).toMatchObject({ id: failed.id, messageId: failed.messageId, attempts: 0, ageMs: 0 })
  })

  it('confirms an uncertain row', async () => {
    await insertPublication(db, { emails: mailboxes(1) })
    const row = await claimed()
    await markSending(db, row)
    await settle(db, { ...row, settlement: { kind: 'uncertain', reason: 'noAnswer', note: 'ECONNRESET' } })
    expect(await confirmReceived(db, [row.id])).toEqual([row.id])
    expect(await statusOf(row.id)).toMatchObject({ status: 'sent' })
  })
})

describe('the rows of a publication', () => {
  it('can be read back for its correction', async () => {
    const { publicationId } = await insertPublication(db, { emails: ['a@x.test', 'b@x.test'] })
    expect(await readRows(db, publicationId)).toEqual([
      { email: 'a@x.test', name: '', recipients: [{ id: 1, name: '某局' }] },
      { email: 'b@x.test', name: '', recipients: [{ id: 1, name: '某局' }] },
    ])
  })
})

describe('a lane', () => {
  const pace = { messages: 10, perMs: 1_000, burst: 1 }

  it('gives one place in time to one of many workers', async () => {
    const places = await Promise.all(Array.from({ length: 20 }, () => reserve(db, { lane: 'qq.test', pace })))
    expect(places.filter(Boolean)).toHaveLength(1)
  })

  it('lets a burst out at once, and counts it against its window', async () => {
    const burst = { messages: 10, perMs: 600_000, burst: 4 }
    let places = 0
    for (let asked = 0; asked < 8; asked += 1)
      places += (await reserve(db, { lane: 'qq.test', pace: burst })) ? 1 : 0
    expect(places).toBe(4)
  })

  it('that must wait is passed over, others are not', async () => {
    await insertPublication(db, { emails: ['a@qq.test', 'b@other.test'] })
    await reserve(db, { lane: 'qq.test', pace: { messages: 2, perMs: 60_000, burst: 1 } })
    expect((await claimed()).lane).toBe('other.test')
    expect(await claimOne()).toBeUndefined()
  })

  it('slowed for the account stops everything', async () => {
    await insertPublication(db, { emails: ['a@qq.test', 'b@other.test'] })
    await slowDown(db, { lane: '*', pauseMs: 60_000, reason: 'too fast', times: SLOW_TIMES })
    expect(await claimOne()).toBeUndefined()
  })

  it('rests after a complaint, once for all messages under way, and longer after the next', async () => {
    await insertPublication(db, { emails: ['a@qq.test'] })
    await slowDown(db, { lane: 'qq.test', pauseMs: 60_000, reason: 'too fast', times: SLOW_TIMES })
    await slowDown(db, { lane: 'qq.test', pauseMs: 60_000, reason: 'too fast', times: SLOW_TIMES })
    expect(await claimOne()).toBeUndefined()
    await db.query('update mail_lanes set not_before = now()')
    const row = await claimed()
    expect(row.isSlowed).toBe(true)
    await slowDown(db, { lane: 'qq.test', pauseMs: 60_000, reason: 'too fast', times: SLOW_TIMES })
    const { rows } = await db.query(
      `select slow_ms, extract(epoch from not_before - now()) * 1000 as wait from mail_lanes`,
    )
    expect(rows[0].slow_ms).toBe(4_000)
    expect(Number(rows[0].wait)).toBeGreaterThan(90_000)
  })

  it('with all its connections in use is passed over', async () => {
    await insertPublication(db, { emails: ['a@qq.test', 'b@qq.test', 'c@other.test'] })
    const limits = [{ lane: 'qq.test', connections: 1 }]
    expect((await claimed({ limits })).lane).toBe('qq.test')
    expect((await claimed({ limits })).lane).toBe('other.test')
    expect(await claimOne({ limits })).toBeUndefined()
  })
})
