import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on loopback that takes everything and keeps nothing, in a process of its own. Sends its port. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _, done) => {
    stream.resume()
    stream.on('end', () => done())
  },
})
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.server.address() as AddressInfo).port)
})
process.on('disconnect', () => process.exit(0))
