import type { SmtpOutcome } from '@/domain/delivery/smtpOutcome'
import type { SmtpSettings } from '../smtpSettings'
import { openSession, type SmtpMessage, type SmtpSession } from './session'

export type { SmtpMessage } from './session'

/**
 * One connection's worth of sending: opens when needed, is used again for the next message, replaced after
 * `messagesPerConnection` and closed when idle. Nothing here throws for what a server or a network does.
 */
export type SmtpSlot = {
  /** One message at a time. */
  send: (message: SmtpMessage) => Promise<SmtpOutcome>
  /** Breaks off a message of which no byte has left; leaves one that flows alone. */
  abandon: () => void
  close: () => Promise<void>
}

export function createSmtpSlot(settings: SmtpSettings): SmtpSlot {
  let session: SmtpSession | undefined
  let opening: AbortController | undefined
  let idleTimer: NodeJS.Timeout | undefined
  let tidying: Promise<void> = Promise.resolve()

  const quit = async () => {
    clearTimeout(idleTimer)
    const closing = session
    session = undefined
    await closing?.quit()
  }

  const sendOnce = async (message: SmtpMessage): Promise<SmtpOutcome> => {
    if (!session?.isOpen()) {
      const setup = new AbortController()
      opening = setup
      const opened = await openSession(settings, setup.signal)
      opening = undefined
      if ('kind' in opened)
        return setup.signal.aborted ? { kind: 'abandoned', text: 'the worker is stopping' } : opened
      session = opened
    }
    return session.send(message)
  }

  const tidy = async (outcome: SmtpOutcome) => {
    if (!session?.isOpen()) {
      session = undefined
      return
    }
    const isUsable = outcome.kind === 'accepted' || (await session.reset())
    if (!isUsable || session.sent() >= settings.messagesPerConnection) return quit()
    idleTimer = setTimeout(() => void quit(), settings.timeouts.idleMs)
    idleTimer.unref()
  }

  const send = async (message: SmtpMessage): Promise<SmtpOutcome> => {
    await tidying
    clearTimeout(idleTimer)
    const isReused = session?.isOpen() === true
    let outcome = await sendOnce(message)
    if (isReused && isWornOut(outcome)) {
      session?.destroy()
      session = undefined
      outcome = await sendOnce(message)
    }
    // The outcome is written down while the connection is made ready: a server may take its time over RSET.
    tidying = tidy(outcome)
    return outcome
  }

  const close = async () => {
    await tidying
    await quit()
  }

  const abandon = () => {
    opening?.abort()
    session?.abandon()
  }

  return { send, abandon, close }
}

/**
 * Whether a connection that already carried mail failed before this message began: the server closed it while idle, or
 * takes only so many messages on one. That says nothing about the mailbox, and a fresh connection tells.
 */
function isWornOut(outcome: SmtpOutcome): boolean {
  if (outcome.kind === 'lost') return outcome.phase === 'mail'
  if (outcome.kind !== 'refused') return false
  return outcome.code === 421
    ? outcome.phase !== 'body' && outcome.phase !== 'final'
    : outcome.phase === 'mail' && outcome.code < 500
}
