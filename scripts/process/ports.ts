import { type AddressInfo, createServer } from 'node:net'
import { ClearError } from './clearError'

/** A port to listen on, and the variable that says which. */
type Port = { variable: string; port: number; host: string }

/** A port of 127.0.0.1 nobody listens on now; somebody may before it is used. */
export async function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1')
}

/** Throws ClearError naming `variable` when `port` of `host` is taken or may not be used. */
export async function requireFreePort({ variable, port, host }: Port): Promise<void> {
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
}: Port & { error: NodeJS.ErrnoException }): ClearError {
  return new ClearError(`端口 ${host}:${port} ${advice({ variable, host, error })}`)
}

const ADDRESSES: Readonly<Record<string, string | undefined>> = {
  PORT: 'BIND_ADDRESS',
  METRICS_PORT: 'METRICS_ADDRESS',
}

function advice({ variable, host, error }: Omit<Port, 'port'> & { error: NodeJS.ErrnoException }): string {
  const { code, message } = error
  if (code === 'EADDRINUSE') return `已被其他程序占用，请关闭占用它的程序，或用 ${variable} 换一个端口。`
  if (code === 'EACCES')
    return `不能使用：1024 以下的端口只有特权用户可以监听。请用 ${variable} 换一个 1024 以上的端口，80 和 443 由前面的反向代理监听。`
  const address = ADDRESSES[variable]
  if (code === 'EADDRNOTAVAIL' && address)
    return `不能使用：本机没有地址 ${host}，请把 ${address} 改为本机的地址（只供本机用 127.0.0.1，全部用 0.0.0.0）。`
  return `不能使用（${code ?? message}），请用 ${variable} 换一个端口。`
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
