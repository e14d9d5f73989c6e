import sql from 'sql-template-tag'
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { noteOf, reasonOf } from '@/domain/delivery/reasonOf'
import { messageOf } from '@/domain/messageOf'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { type DkimKey, signed } from '@/mail/dkim'
import { composeIssueMail } from '@/mail/issueMail/composeIssueMail'
import { letterheadSchema } from '@/mail/letterhead'
import { domainOf } from '@/mail/parseMailbox'
import type { Why } from '@/mail/ledger/claim'
import type { SmtpSettings } from '@/mail/smtpSettings'
import { createSmtpSlot } from '@/mail/transport/smtpSlot'
import { issueViewSchema } from '@/domain/brief/issueView'
import type { RenderPool } from '../print/printPool'
import { poolOf, type Pool } from '@/db/poolOf'
import { readImages } from '../print/readImages'

/** A worker that died leaves its test copy in nobody's hands; whoever asked hears of it within a minute or so. */
const LEASE_MS = 60_000

type Request = { id: number; email: string; view: unknown; mail: unknown }

/**
 * Sends one requested test copy, if there is one. It is marked as taken before anything leaves and never tried again:
 * whoever asked for a test looks into the mailbox and asks again.
 * @returns whether there was anything to do
 */
export async function sendNextTest(context: {
  payload: Payload
  pool: RenderPool
  smtp: SmtpSettings
  dkim: DkimKey | undefined
  log: DeliveryLog
}): Promise<boolean> {
  const database = poolOf(context.payload)
  await endAbandoned(database)
  const { rows } = await database.query<Request>(
    sql`update test_sends set status = 'sending', lease_until = now() + ${LEASE_MS} * interval '1 millisecond'
      where id = (select id from test_sends where status = 'pending' order by id limit 1 for update skip locked)
      returning id, email, view, mail`,
  )
  const request = rows[0]
  if (!request) return false
  const { reason, note } = await whileLeased(request.id, database, () =>
    send(request, context).catch((error: unknown) => ({
      reason: 'noContent' as const,
      note: noteOf(messageOf(error)),
    })),
  )
  if (reason) context.log.warn({ event: 'test_copy.failed', test: request.id, reason, note })
  else context.log.info({ event: 'test_copy.sent', test: request.id })
  await database.query(
    sql`update test_sends set status = ${reason ? 'failed' : 'sent'}, reason = ${reason}, note = ${reason && note},
          settled_at = now(), lease_until = null where id = ${request.id}`,
  )
  return true
}

/** A copy whose worker vanished may have gone out: it is not sent again, and who asked is told. */
async function endAbandoned(database: Pool): Promise<void> {
  await database.query(
    sql`update test_sends set status = 'failed', settled_at = now(), lease_until = null, reason = 'workerVanished'
     where status = 'sending' and (lease_until is null or lease_until <= now())`,
  )
}

async function whileLeased<T>(id: number, database: Pool, work: () => Promise<T>): Promise<T> {
  const renew = () =>
    database.query(
      sql`update test_sends set lease_until = now() + ${LEASE_MS} * interval '1 millisecond' where id = ${id} and status = 'sending'`,
    )
  // A database that is away for a moment is no reason to break off: the lease lasts for two more beats.
  const heartbeat = setInterval(() => void renew().catch(() => undefined), LEASE_MS / 3)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
  }
}

async function send(
  { email, view: stored, mail }: Request,
  {
    payload,
    pool,
    smtp,
    dkim,
  }: { payload: Payload; pool: RenderPool; smtp: SmtpSettings; dkim: DkimKey | undefined },
): Promise<Why> {
  const view = issueViewSchema.parse(stored)
  const letterhead = letterheadSchema.parse(mail)
  const { pdf, pages } = await pool.render({
    view,
    images: await readImages(view, { payload }),
    preview: true,
  })
  const message = await composeIssueMail({
    view,
    letterhead,
    publishedAt: new Date(),
    pdf,
    pages,
    mark: 'test',
  })
  const slot = createSmtpSlot(smtp)
  try {
    const messageId = `<test-${randomUUID()}@${domainOf(letterhead.from.address)}>`
    const outcome = await slot.send({
      envelope: { from: message.from, to: email },
      chunks: await signed(message.chunks({ email, name: '', messageId }), dkim),
      onData: async () => {},
    })
    return { reason: reasonOf(outcome), note: noteOf(outcome.text) }
  } finally {
    await slot.close()
  }
}
