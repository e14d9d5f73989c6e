import sql from 'sql-template-tag'
import { messageOf } from '@/domain/messageOf'
import type { ImapSettings } from '@/mail/bounces/imapSettings'
import { readMailbox, type MailboxReader } from '@/mail/bounces/mailbox'
import type { Verp } from '@/mail/bounces/verp'
import { pause } from '@/mail/deliver/pause'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { ownTransaction, type Connections } from '@/db/ownTransaction'
import { takeBounce } from './takeBounce'

const EVERY_MS = 60_000
/** Servers lock an account that keeps trying with a wrong password. */
const LONGEST_WAIT_MS = 15 * 60_000
/** Any number that no other advisory lock of this database uses. */
const READER_LOCK = 7_426_001

type Context = {
  pool: Connections
  imap: ImapSettings
  verp: Verp | undefined
  /** Right-hand side of this office's Message-IDs. */
  domain?: string
  log: DeliveryLog
  signal: AbortSignal
}

/** Looks into the bounce mailbox once a minute until `signal` ends. */
export async function readBounces(context: Context): Promise<void> {
  const { log, signal } = context
  let waitMs = EVERY_MS
  while (!signal.aborted) {
    try {
      await readBouncesOnce(context)
      if (waitMs !== EVERY_MS) log.info({ event: 'bounce.mailbox_back' })
      waitMs = EVERY_MS
    } catch (error) {
      log.warn({ event: 'bounce.mailbox_unavailable', error: messageOf(error), waitMs })
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    }
    await pause(waitMs, signal)
  }
}

/**
 * One look. Of several workers one reads at a time; the lock is the connection's, and ends with a worker that dies.
 * @returns how many messages were taken in; undefined while another worker reads
 */
export async function readBouncesOnce(context: Context): Promise<number | undefined> {
  const client = await context.pool.connect()
  let isBroken = false
  try {
    const { rows } = await client.query<{ ours: boolean }>(
      sql`select pg_try_advisory_lock(${READER_LOCK}) as ours`,
    )
    if (!rows[0]?.ours) return undefined
    try {
      const { taken } = await readMailbox(context.imap, {
        reader: readerOn(context),
        signal: context.signal,
        now: Date.now,
      })
      return taken
    } finally {
      // Not left to the end of the connection, of which the server hears some time after: until then nobody could look.
      await client.query(sql`select pg_advisory_unlock(${READER_LOCK})`)
    }
  } catch (error) {
    isBroken = true
    throw error
  } finally {
    client.release(isBroken)
  }
}

function readerOn({ pool, imap, verp, domain, log }: Context): MailboxReader {
  const mailbox = `${imap.auth.user}@${imap.host}:${imap.port}/${imap.folder}`
  return {
    readUpTo: async (uidValidity) => {
      const { rows } = await pool.query<{ uid: number }>(
        sql`select last_uid::float8 as uid from bounce_mailboxes where mailbox = ${mailbox} and uid_validity = ${String(uidValidity)}`,
      )
      return rows[0]?.uid ?? 0
    },
    take: async (message, uidValidity) => {
      const taken = await ownTransaction(pool, async (transaction) => {
        const result = await takeBounce(message, {
          transaction,
          verp,
          ...(domain !== undefined && { domain }),
        })
        if (result.outcome === 'later') return result
        await transaction.query(
          sql`insert into bounce_mailboxes (mailbox, uid_validity, last_uid) values (${mailbox}, ${String(uidValidity)}, ${message.uid})
           on conflict (mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid`,
        )
        return result
      })
      if (taken.outcome === 'taken') {
        const { status, kind, delivery } = taken
        const fact = { event: EVENTS[status], kind, delivery }
        if (status === 'noted') log.info(fact)
        else log.warn(fact)
      }
      if (taken.outcome === 'later') return 'later'
      return taken.outcome === 'foreign' ? 'left' : 'taken'
    },
  }
}

const EVENTS = {
  assigned: 'bounce.assigned',
  noted: 'bounce.noted',
  open: 'bounce.kept',
  handled: 'bounce.noted',
} as const
