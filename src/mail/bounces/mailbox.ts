import type { ImapFlow } from 'imapflow'
import type { ImapSettings } from './imapSettings'
import { overImap } from './overImap'

export type MailboxMessage = { uid: number; raw: Buffer; receivedAt: Date }

/**
 * How far a folder has been read. `uidValidity` changes when a server numbers a folder anew; then its numbers say
 * nothing any more and reading begins again (RFC 3501 2.3.1.1).
 */
export type MailboxReader = {
  readUpTo: (uidValidity: bigint) => Promise<number>
  /**
   * Takes one message in and remembers its number, both or neither. `taken`: it was for us and is marked as read.
   * `left`: it was not. `later`: it cannot be decided yet; nothing was remembered, and nothing after it is read.
   */
  take: (message: MailboxMessage, uidValidity: bigint) => Promise<'taken' | 'left' | 'later'>
}

/** A report stands at the beginning; behind it may follow the whole brief. */
const MOST_BYTES = 256 * 1024
/** When a folder is first read, or numbered anew: what is older is nobody's concern any more. */
const OLDEST_MS = 30 * 24 * 60 * 60_000

/** Reads what is new in the folder, oldest first, until `signal` ends. Rejects when server, login or folder fail. */
export async function readMailbox(
  settings: ImapSettings,
  { reader, signal, now }: { reader: MailboxReader; signal: AbortSignal; now: () => number },
): Promise<{ taken: number }> {
  return overImap(settings, async (client) => {
    const lock = await client.getMailboxLock(settings.folder)
    try {
      return { taken: await readNew(client, { reader, signal, now }) }
    } finally {
      lock.release()
    }
  })
}

async function readNew(
  client: ImapFlow,
  { reader, signal, now }: { reader: MailboxReader; signal: AbortSignal; now: () => number },
): Promise<number> {
  if (!client.mailbox) throw new Error('no folder is open')
  const { uidValidity } = client.mailbox
  const after = await reader.readUpTo(uidValidity)
  const found = await client.search(
    { uid: `${after + 1}:*`, since: new Date(now() - OLDEST_MS) },
    { uid: true },
  )
  // `n:*` always names the last message, even when its number is below n.
  const uids = (found || []).filter((uid) => uid > after).sort((a, b) => a - b)
  let taken = 0
  for (const uid of uids) {
    if (signal.aborted) break
    const message = await client.fetchOne(
      String(uid),
      { source: { maxLength: MOST_BYTES }, internalDate: true },
      { uid: true },
    )
    // Somebody deleted it meanwhile.
    if (!message || !message.source) continue
    const receivedAt = new Date(message.internalDate ?? now())
    const outcome = await reader.take({ uid, raw: message.source, receivedAt }, uidValidity)
    if (outcome === 'later') break
    if (outcome === 'left') continue
    taken += 1
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
  }
  return taken
}
