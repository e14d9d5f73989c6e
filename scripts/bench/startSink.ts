import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Starts the mail server that takes everything. */
export async function startSink(): Promise<{ port: number; stop: () => void }> {
  const child: ChildProcess = fork(fileURLToPath(new URL('mailSink.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [port] = (await once(child, 'message')) as [unknown]
  return { port: Number(port), stop: () => child.disconnect() }
}
