import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpOutcome, SmtpPhase } from '@/domain/delivery/smtpOutcome'
import type { SmtpSettings } from '../smtpSettings'
import { consent, sendFailure, setupFailure, type SmtpError } from './failure'
import { lazyMessage, type MessageProgress } from './lazyMessage'
import { securedConnection } from './securedConnection'
import { transcriptOf } from './transcriptOf'

export type SmtpMessage = {
  envelope: { from: string; to: string }
  /** The message in pieces that may be shared between messages; never changed here. */
  chunks: readonly Buffer[]
  /** Awaited after the server's 354 and before the first byte. A rejection abandons the message unsent. */
  onData: () => Promise<void>
}

/** One open and authenticated connection. */
export type SmtpSession = {
  send: (message: SmtpMessage) => Promise<SmtpOutcome>
  /** Makes the session fit for the next message; answers whether it is. */
  reset: () => Promise<boolean>
  /** Says QUIT and closes; resolves when closed. */
  quit: () => Promise<void>
  /** Breaks the connection, unless bytes of a message are flowing. */
  abandon: () => void
  destroy: () => void
  isOpen: () => boolean
  sent: () => number
}

/** A server that does not answer RSET or QUIT is left: nothing depends on it. */
const RESET_MS = 10_000
const QUIT_MS = 3_000

const PHASE_OF: Record<MessageProgress, SmtpPhase> = {
  waiting: 'mail',
  marking: 'data',
  flowing: 'body',
  ended: 'final',
}

/** `signal` breaks off while the connection is being set up. */
export async function openSession(
  settings: SmtpSettings,
  signal: AbortSignal,
): Promise<SmtpSession | SmtpOutcome> {
  const connection = new SMTPConnection(connectionOptions(settings))
  signal.addEventListener('abort', () => connection.close(), { once: true })
  // An error without a listener would end the process; who waits for something gets it from `attempt`.
  connection.on('error', () => {})
  const { timeouts, auth } = settings
  const connectError = await attempt(connection, timeouts.connectMs, (done) => connection.connect(done))
  if (connectError) return setupFailure(connectError, 'connect')
  if (auth) {
    const authError = await attempt(connection, timeouts.commandMs, (done) =>
      connection.login({ ...auth }, done),
    )
    if (authError) return setupFailure(authError, 'auth')
  }
  return sessionOn(connection, settings)
}

function sessionOn(connection: SMTPConnection, { timeouts }: SmtpSettings): SmtpSession {
  const at = { phase: 'mail' as SmtpPhase, isAbandoned: false }
  const phaseNow = () => at.phase
  let sent = 0

  const send = async ({ envelope, chunks, onData }: SmtpMessage): Promise<SmtpOutcome> => {
    at.phase = 'mail'
    let text = ''
    let restartTimer = (_ms: number) => {}
    const message = lazyMessage({
      chunks,
      onData,
      onProgress: (progress) => {
        at.phase = PHASE_OF[progress]
        restartTimer(progress === 'ended' ? timeouts.finalMs : timeouts.commandMs)
      },
    })
    const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    const error = await attempt(connection, timeouts.commandMs, (done, restart) => {
      restartTimer = restart
      connection.send({ ...envelope, size }, message.stream, (failure, info) => {
        text = info?.response ?? ''
        done(failure)
      })
    })
    const reached = phaseNow()
    at.phase = 'mail'
    if (error) message.stream.destroy()
    // The row's mark must not be under way any more when the outcome is written after it.
    await message.settled()
    if (error && at.isAbandoned) return { kind: 'abandoned', text: 'the worker is stopping' }
    const outcome = error ? sendFailure(error, reached) : consent(text, reached)
    if (outcome.kind === 'accepted') sent += 1
    // Bytes were under way or promised: what the server reads next is the message, not a command.
    else if (reached === 'body' || reached === 'data' || outcome.kind !== 'refused') connection.close()
    return outcome
  }

  return {
    send,
    reset: async () =>
      !(await attempt(connection, Math.min(RESET_MS, timeouts.commandMs), (done) => connection.reset(done))),
    quit: async () => {
      if (!connection.destroyed) await attempt(connection, QUIT_MS, () => connection.quit())
    },
    abandon: () => {
      if (at.phase === 'body' || at.phase === 'final') return
      at.isAbandoned = true
      connection.close()
    },
    destroy: () => connection.close(),
    isOpen: () => !connection.destroyed,
    sent: () => sent,
  }
}

/**
 * One step of the conversation: resolves with undefined, or with the error that ended it. nodemailer forgets the
 * callbacks of commands under way when a connection breaks, so its events are listened to as well; a step that takes
 * longer than `ms` closes the connection.
 */
function attempt(
  connection: SMTPConnection,
  ms: number,
  start: (done: (error?: SmtpError | null) => void, restart: (ms: number) => void) => void,
): Promise<SmtpError | undefined> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const finish = (error?: SmtpError | null) => {
      clearTimeout(timer)
      connection.off('error', finish)
      connection.off('end', onEnd)
      resolve(error ?? undefined)
    }
    // A callback that tells more than 'closed' may follow in the same turn.
    const onEnd = () => setImmediate(finish, failure('ECONNECTION', 'connection closed'))
    const restart = (wait: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        finish(failure('ETIMEDOUT', `no answer within ${wait} ms`))
        connection.close()
      }, wait)
    }
    connection.on('error', finish)
    connection.on('end', onEnd)
    restart(ms)
    start(finish, restart)
  })
}

function failure(code: string, message: string): SmtpError {
  return Object.assign(new Error(message), { code })
}

function connectionOptions(settings: SmtpSettings) {
  const { clientName, timeouts } = settings
  return {
    ...securedConnection(settings),
    ...transcriptOf(settings),
    ...(clientName !== undefined && { name: clientName }),
    connectionTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.connectMs,
    dnsTimeout: timeouts.connectMs,
    // The steps keep their own time; this one only catches what they do not cover.
    socketTimeout: Math.max(timeouts.commandMs, timeouts.finalMs, timeouts.idleMs) + 60_000,
    socketCloseTimeout: 0,
  }
}
