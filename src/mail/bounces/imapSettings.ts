import { isLoopback } from '../isLoopback'

export type ImapSettings = {
  host: string
  port: number
  /** TLS from the first byte (imaps). Else STARTTLS is demanded, except on loopback. */
  secure: boolean
  startTls: boolean
  auth: { user: string; pass: string }
  /** Folder to read. */
  folder: string
  /** Certificates beside the system's, in PEM. */
  ca?: string
}

/**
 * `imaps://user:pass@host:993/INBOX` or `imap://…`; the folder is `INBOX` unless named.
 * @throws Error naming what is wrong, without the password.
 */
export function parseImapUrl(value: string): ImapSettings {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || (url.protocol !== 'imap:' && url.protocol !== 'imaps:'))
    throw new Error('IMAP_URL must look like imaps://user:password@host:993/INBOX')
  if (url.hostname === '') throw new Error('IMAP_URL names no host')
  if (url.username === '' || url.password === '') throw new Error('IMAP_URL needs a user and a password')
  const secure = url.protocol === 'imaps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return {
    host,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    startTls: !secure && !isLoopback(host),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}
