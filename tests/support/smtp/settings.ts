import { SMTP_TIMEOUTS, type SmtpSettings } from '@/mail/smtpSettings'

/** Settings for a server on loopback, with timeouts that a test can wait for. */
export function testSmtp({ port, ...overrides }: Partial<SmtpSettings> & { port: number }): SmtpSettings {
  return {
    host: '127.0.0.1',
    port,
    secure: false,
    startTls: 'auto',
    messagesPerConnection: 50,
    ...overrides,
    timeouts: {
      ...SMTP_TIMEOUTS,
      connectMs: 10_000,
      commandMs: 20_000,
      finalMs: 20_000,
      ...overrides.timeouts,
    },
  }
}
