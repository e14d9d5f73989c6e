import type { ImapFlow } from 'imapflow'
import type { ImapSettings } from './imapSettings'
import { overImap } from './overImap'

/** A brief that lies in a folder of the mailbox: a copy of what was sent, or the office's own. */
export type OwnMail = { messageId: string; subject: string; date: Date; folder: string }

/** More than a list of recipients and the issues of a month are. */
const MOST = 2_000

/**
 * The briefs of this office since a day, in the folder that is read for bounces and in that of sent mail, where the
 * server has one. Nothing is changed or marked as read. Rejects when server, login or folder fail.
 * @param listId as in the briefs' List-ID
 */
export async function ownMails(
  settings: ImapSettings,
  { since, listId }: { since: Date; listId: string },
): Promise<OwnMail[]> {
  return overImap(settings, async (client) => {
    const folders = await client.list()
    const sent = folders.filter(({ specialUse }) => specialUse === '\\Sent').map(({ path }) => path)
    const found: OwnMail[] = []
    for (const folder of new Set([settings.folder, ...sent]))
      found.push(...(await briefsIn(client, { folder, since, listId })))
    return found
  })
}

async function briefsIn(
  client: ImapFlow,
  { folder, since, listId }: { folder: string; since: Date; listId: string },
): Promise<OwnMail[]> {
  const lock = await client.getMailboxLock(folder, { readOnly: true })
  try {
    const uids = (await client.search({ since, header: { 'list-id': listId } }, { uid: true })) || []
    if (uids.length === 0) return []
    const briefs: OwnMail[] = []
    const newest = uids.slice(-MOST).join(',')
    for await (const { envelope, internalDate } of client.fetch(
      newest,
      { envelope: true, internalDate: true },
      { uid: true },
    )) {
      if (!envelope?.messageId) continue
      const date = isInstant(envelope.date) ? envelope.date : new Date(internalDate ?? since)
      // SEARCH SINCE knows days only (RFC 3501 6.4.4).
      if (date < since) continue
      briefs.push({
        messageId: envelope.messageId,
        subject: (envelope.subject ?? '').replaceAll('\0', ''),
        date,
        folder,
      })
    }
    return briefs
  } finally {
    lock.release()
  }
}

function isInstant(date: Date | undefined): date is Date {
  return date !== undefined && !Number.isNaN(date.getTime())
}
