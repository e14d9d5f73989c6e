import net, { type AddressInfo, type Socket } from 'node:net'
import { createAcceptedMail, type AcceptedMail } from './acceptedMail'
import type { Script } from './script'
import { startSession, type SessionOptions } from './session'

export type ScriptedServer = {
  port: number
  accepted: AcceptedMail
  connections: () => number
  setScript: (script: Script) => void
  close: () => Promise<void>
}

/** A real SMTP server on loopback, of which every step can be made to misbehave. */
export async function startScriptedServer(
  options: Omit<SessionOptions, 'decide' | 'accepted' | 'connection' | 'open'> & {
    script?: Script
    port?: number
  } = {},
): Promise<ScriptedServer> {
  const accepted = createAcceptedMail()
  const open = new Set<Socket>()
  let script: Script = options.script ?? (() => undefined)
  let connections = 0

  const server = net.createServer((socket) => {
    connections += 1
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    startSession(socket, {
      ...options,
      connection: connections,
      open: () => open.size,
      accepted,
      decide: (moment) => script(moment),
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })

  return {
    port: (server.address() as AddressInfo).port,
    accepted,
    connections: () => connections,
    setScript: (next) => {
      script = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
