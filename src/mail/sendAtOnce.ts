import { createTransport } from 'nodemailer'
import type { DkimKey } from './dkim'
import { parseSmtpUrl } from './smtpSettings'
import { securedConnection } from './transport/securedConnection'

type Parts = {
  smtpUrl: string
  from: { name: string; address: string }
  to: readonly string[]
  subject: string
  text: string
  patienceMs: number
  dkim: DkimKey | undefined
}

/** One plain message to all of `to`, past the ledger: for what must be said when the ledger does not run. @throws Error the server's */
export async function sendAtOnce({
  smtpUrl,
  from,
  to,
  subject,
  text,
  patienceMs,
  dkim,
}: Parts): Promise<void> {
  const settings = parseSmtpUrl(smtpUrl)
  const transport = createTransport({
    ...securedConnection(settings),
    auth: settings.auth,
    ...(dkim && { dkim }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A message is text given by our own code: it neither reads files nor fetches addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from,
      to: [...to],
      subject,
      text,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply',
        'Content-Language': 'zh-CN',
      },
    })
  } finally {
    transport.close()
  }
}
