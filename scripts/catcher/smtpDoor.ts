import { SMTPServer } from 'smtp-server'
import type { SMTPServerSession } from 'smtp-server'
import type { CatcherAddress } from './catcherAddress'
import { firstRefusals } from './firstRefusals'
import type { Envelope } from './mailSummary'
import type { MailStore } from './mailStore'

const LARGEST = 50 * 1024 * 1024

/** Takes every message for every address, without password or TLS, and keeps it; some at the second attempt. Rejects when it cannot listen. */
export async function openSmtpDoor({
  store,
  address,
}: {
  store: MailStore
  address: CatcherAddress
}): Promise<SMTPServer> {
  const refusalOf = firstRefusals()
  const door = new SMTPServer({
    banner: 'Jianbao mail catcher',
    size: LARGEST,
    authOptional: true,
    // A certificate of its own would be refused by clients that verify, as ours do.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address: mailbox }, _session, answer) => answer(refusalOf(mailbox)),
    onData: (content, session, answer) => {
      const fault = () => (content.sizeExceeded ? tooLarge() : undefined)
      store.keep({ content, envelope: envelopeOf(session), fault }).then(
        () => answer(),
        (error: Error) => answer(error),
      )
    },
  })
  await new Promise<void>((listening, failed) => {
    door.once('error', failed)
    door.listen(address.smtpPort, address.host, () => {
      door.off('error', failed)
      // From here on an error is one client's broken connection.
      door.on('error', (error) => console.error(`SMTP: ${error.message}`))
      listening()
    })
  })
  return door
}

function envelopeOf({ envelope }: SMTPServerSession): Envelope {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
  }
}

function tooLarge(): Error {
  return Object.assign(new Error('message exceeds 50 MB'), { responseCode: 552 })
}
