import { type AddressInfo, createServer } from 'node:net'
import { ClearError } from './clearError'

/** A port of 127.0.0.1 nobody listens on now; somebody may before it is used. */
export async function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1')
}

/** Throws ClearError naming `variable` when `port` of `host` is taken or may not be used. */
export async function requireFreePort({
  variable,
  port,
  host,
}: {
  variable: string
  port: number
  host: string
}): Promise<void> {
  try {
    await listenOnce(port, host)
  } catch (error) {
    throw portFault({ variable, port, host, error: error as NodeJS.ErrnoException })
  }
}

/** The clear line for a listen that failed. */
export function portFault({
  variable,
  port,
  host,
  error,
}: {
  variable: string
  port: number
  host: string
  error: NodeJS.ErrnoException
}): ClearError {
  const why = error.code === 'EADDRINUSE' ? '已被其他程序占用' : `不能使用（${error.code ?? error.message}）`
  return new ClearError(`端口 ${host}:${port} ${why}，请关闭占用它的程序，或用 ${variable} 换一个端口。`)
}

/** Listens and stops again. Answers the port, for 0 one that nobody listens on now. Rejects as listening would. */
async function listenOnce(port: number, host: string): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening, failed) => {
    probe.once('error', failed).listen({ port, host, exclusive: true }, listening)
  })
  const address = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return address.port
}
