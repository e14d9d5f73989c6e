import type { SmtpSettings } from '../smtpSettings'

/** Where a server is and what TLS is asked of it: never without a check of its certificate, never below 1.2. */
export function securedConnection({ host, port, secure, startTls, tls }: SmtpSettings) {
  return {
    host,
    port,
    secure,
    requireTLS: startTls === 'required' && !secure,
    ignoreTLS: startTls === 'off',
    tls: { ...tls, rejectUnauthorized: true, minVersion: 'TLSv1.2' as const },
  }
}
