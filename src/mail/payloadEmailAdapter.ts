import type { EmailAdapter } from 'payload'
import { env } from '../env/readEnv'

/**
 * Payload's own mail is that of a forgotten password, which hooks/users/forgottenPassword has written into the ledger of
 * notices by the time Payload hands it over, without a page. Anything else is refused; Payload's default would open an
 * account on a public test service.
 */
export const payloadEmail: EmailAdapter = () => {
  const { MAIL_FROM } = env()
  return {
    name: 'notices',
    defaultFromName: MAIL_FROM.name,
    defaultFromAddress: MAIL_FROM.address,
    sendEmail: ({ html }) => {
      if (html === '') return Promise.resolve()
      return Promise.reject(new Error('mail goes through the ledger of notices (services/notices)'))
    },
  }
}
