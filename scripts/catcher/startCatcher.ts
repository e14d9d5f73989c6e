import { join } from 'node:path'
import { catcherAddress, replaceAddress } from './catcherAddress'
import type { CatcherAddress } from './catcherAddress'
import { openInbox } from './inboxServer'
import { openMailStore } from './mailStore'
import { openSmtpDoor } from './smtpDoor'

export type Catcher = { smtp: CatcherAddress; inboxUrl: string; close: () => Promise<void> }

/**
 * The local stand-in for a mail server: takes SMTP at the address in `dataDir`/catcher.json, keeps every message in
 * `dataDir`/mail and shows them on `inboxPort`. Nothing leaves this machine. Throws ClearError when the port is taken.
 */
export async function startCatcher({
  dataDir,
  inboxPort,
}: {
  dataDir: string
  inboxPort: number
}): Promise<Catcher> {
  const store = await openMailStore(join(dataDir, 'mail'))
  const inbox = await openInbox({ store, port: inboxPort })
  const wanted = await catcherAddress(dataDir)
  const { door, smtp } = await openSmtpDoor({ store, address: wanted }).then(
    (opened) => ({ door: opened, smtp: wanted }),
    async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      const other = await replaceAddress(dataDir)
      return { door: await openSmtpDoor({ store, address: other }), smtp: other }
    },
  )
  return {
    smtp,
    inboxUrl: `http://127.0.0.1:${inboxPort}`,
    close: async () => {
      inbox.closeAllConnections()
      await Promise.all([
        new Promise((closed) => inbox.close(closed)),
        new Promise<void>((closed) => door.close(closed)),
      ])
    },
  }
}
