import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from '../env/readEnv'
import { parseSmtpUrl } from './smtpSettings'
import { smtpOptions } from './transport/smtpOptions'

/**
 * Payload's own mail (password reset). One connection a message: these are rare and somebody waits for them.
 * Without SMTP_URL nothing is sent and the caller is told; Payload's default would open an account on a public test
 * service instead.
 */
export const payloadEmail: EmailAdapter = () => {
  const { SMTP_URL, MAIL_FROM } = env()
  return {
    name: 'smtp',
    defaultFromName: MAIL_FROM.name,
    defaultFromAddress: MAIL_FROM.address,
    sendEmail: async (message) => {
      if (!SMTP_URL) throw new Error('no mail can be sent: SMTP_URL is not set')
      const transport = createTransport(smtpOptions(parseSmtpUrl(SMTP_URL)))
      try {
        // Payload types a message by an older nodemailer; the fields are the same.
        return await transport.sendMail({ from: MAIL_FROM, ...message })
      } finally {
        transport.close()
      }
    },
  }
}
