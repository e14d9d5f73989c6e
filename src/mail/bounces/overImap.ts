import { ImapFlow } from 'imapflow'
import type { ImapSettings } from './imapSettings'

const TIMES = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000 }

/** Logs in, works, logs out. Rejects when server or login fail, and with whatever `work` rejects with. */
export async function overImap<Result>(
  settings: ImapSettings,
  work: (client: ImapFlow) => Promise<Result>,
): Promise<Result> {
  const client = connection(settings)
  // An error without a listener would end the process; the command under way rejects with it.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.logout().catch(() => client.close())
  }
}

function connection({ host, port, secure, startTls, auth, ca }: ImapSettings): ImapFlow {
  return new ImapFlow({
    host,
    port,
    secure,
    ...(!secure && { doSTARTTLS: startTls }),
    auth,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
    logger: false,
    disableAutoIdle: true,
    ...TIMES,
  })
}
