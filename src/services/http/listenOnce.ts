import { type AddressInfo, createServer } from 'node:net'

/** Listens and stops again. Answers the port, for 0 one that nobody listens on now. Rejects as listening would. */
export async function listenOnce(port: number, host: string): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening, failed) => {
    probe.once('error', failed).listen({ port, host, exclusive: true }, listening)
  })
  const address = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return address.port
}
