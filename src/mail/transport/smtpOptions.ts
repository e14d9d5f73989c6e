import type { SmtpSettings } from '../smtpSettings'
import { securedConnection } from './securedConnection'

/** What nodemailer is given for one message that does not go through the ledger. */
export function smtpOptions(settings: SmtpSettings) {
  const { auth, timeouts } = settings
  return {
    ...securedConnection(settings),
    auth,
    connectionTimeout: timeouts.connectMs,
    socketTimeout: timeouts.commandMs,
    // A message is text given by our own code: it neither reads files nor fetches addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
