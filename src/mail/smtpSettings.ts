import type { ConnectionOptions } from 'node:tls'
import { isLoopback } from './isLoopback'

/** How long each part of a conversation may take, in milliseconds. */
export type SmtpTimeouts = {
  /** From the look-up of the name to the end of STARTTLS, greeting included. */
  connectMs: number
  /** Between a command and its answer. */
  commandMs: number
  /** Between the final dot and the answer: giving up early makes an uncertain row out of a slow server. */
  finalMs: number
  /** How long an unused connection is kept open. */
  idleMs: number
}

/** RFC 5321 4.5.3.2: five minutes for most commands, ten after the final dot. */
export const SMTP_TIMEOUTS: SmtpTimeouts = {
  connectMs: 60_000,
  commandMs: 300_000,
  finalMs: 600_000,
  idleMs: 15_000,
}

export type SmtpSettings = {
  host: string
  port: number
  /** TLS from the first byte (smtps). */
  secure: boolean
  /** What to do with STARTTLS: `required` refuses to go on without it, `auto` takes it when offered, `off` never asks. */
  startTls: 'required' | 'auto' | 'off'
  auth?: { user: string; pass: string }
  /** Name given with EHLO; the machine's own when absent. */
  clientName?: string
  /** Certificates are always verified against these; `rejectUnauthorized: false` is not offered. */
  tls?: Pick<ConnectionOptions, 'ca' | 'servername'>
  /** Messages after which a connection is replaced; many servers allow no more than a few dozen. */
  messagesPerConnection: number
  timeouts: SmtpTimeouts
  /** Hears each command and answer as it is said; the text of a message is not among them. */
  transcript?: (line: Spoken) => void
}

/** One line of a conversation, or several of one answer. */
export type Spoken = { by: 'us' | 'server'; text: string }

const STARTTLS = ['required', 'auto', 'off'] as const

/**
 * `smtp://user:pass@host:port` or `smtps://…`; `?starttls=required|auto|off` overrides. A password is sent in clear to
 * loopback only: with credentials and another host, STARTTLS is required unless switched off by name.
 * @throws Error naming what is wrong, without the password.
 */
export function parseSmtpUrl(value: string): SmtpSettings {
  const url = parse(value)
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const hasUser = url.username !== ''
  const asked = url.searchParams.get('starttls')
  const startTls = STARTTLS.find((known) => known === asked)
  if (asked !== null && !startTls) throw new Error('SMTP_URL: starttls must be required, auto or off')
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    startTls: startTls ?? (hasUser && !isLoopback(host) ? 'required' : 'auto'),
    ...(hasUser && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    messagesPerConnection: 50,
    timeouts: SMTP_TIMEOUTS,
  }
}

function parse(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) {
    throw new Error(
      'SMTP_URL must look like smtp://user:password@host:port or smtps://user:password@host:port',
    )
  }
  if (url.hostname === '') throw new Error('SMTP_URL names no host')
  if (url.username !== '' && url.password === '') throw new Error('SMTP_URL has a user but no password')
  return url
}
