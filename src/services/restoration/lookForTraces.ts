import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { messageOf } from '@/domain/messageOf'
import type { ImapSettings } from '@/mail/bounces/imapSettings'
import { ownMails } from '@/mail/bounces/ownMails'
import { listId } from '@/mail/issueMail/listId'
import { isTestSubject } from '@/mail/issueMail/marks'
import { openRestoration, type Restoration } from './openRestoration'
import { strayPdfs } from './strayFiles'

/** What shows that an issue came out after the backup: a mail of it, or its PDF. */
export type Trace = { kind: 'mail' | 'file'; name: string; place: string; seenAt: Date }

type Context = {
  db: Db
  /** Undefined where no mailbox is read. */
  imap: ImapSettings | undefined
  /** The address that briefs are sent from. */
  sender: string
}

/**
 * While a restore is open: looks for what came out after its backup, and keeps it, each once, for people to read.
 * @returns false: there is nothing further to do now
 */
export async function lookForTraces({ db, imap, sender }: Context): Promise<false> {
  const open = await openRestoration(db)
  if (!open) return false
  await keepTraces(open, await strayTraces(open, db), { db })
  let mailboxFault: string | null = null
  try {
    if (imap) await keepTraces(open, await mailTraces(open, { db, imap, sender }), { db })
  } catch (error) {
    mailboxFault = messageOf(error)
  }
  await db.query(
    sql`update restorations set looked_at = now(), mailbox_fault = ${mailboxFault} where id = ${open.id}`,
  )
  return false
}

/** What was written since is in the database, or about to be. */
const isBetween = (at: Date, { takenAt, restoredAt }: Restoration): boolean =>
  at >= takenAt && at <= restoredAt

async function strayTraces(open: Restoration, db: Db): Promise<Trace[]> {
  const files = await strayPdfs(db)
  return files
    .filter(({ writtenAt }) => isBetween(writtenAt, open))
    .map(({ name, writtenAt }) => ({ kind: 'file', name, place: 'pdfs', seenAt: writtenAt }))
}

async function mailTraces(
  open: Restoration,
  { db, imap, sender }: Context & { imap: ImapSettings },
): Promise<Trace[]> {
  const mails = await ownMails(imap, { since: open.takenAt, listId: listId(sender) })
  const { rows } = await db.query<{ id: string }>(
    sql`select message_id as id from deliveries where message_id = any (${mails.map(({ messageId }) => messageId)}::text[])`,
  )
  const known = new Set(rows.map(({ id }) => id))
  return mails
    .filter(
      ({ messageId, subject, date }) =>
        !known.has(messageId) && !isTestSubject(subject) && isBetween(date, open),
    )
    .map(({ subject, folder, date }) => ({ kind: 'mail', name: subject, place: folder, seenAt: date }))
}

/** The copies of one issue are one trace. */
async function keepTraces({ id }: Restoration, traces: readonly Trace[], { db }: { db: Db }): Promise<void> {
  await db.query(
    sql`insert into restoration_traces (restoration_id, kind, name, place, seen_at)
        select ${id}, t.kind, t.name, t.place, t."seenAt"
          from jsonb_to_recordset(${JSON.stringify(traces)}::jsonb) t (kind text, name text, place text, "seenAt" timestamptz)
        on conflict (restoration_id, kind, name) do nothing`,
  )
}
