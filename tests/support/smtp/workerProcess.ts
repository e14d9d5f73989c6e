import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { scriptWords } from '../../../scripts/process/runToEnd'

export type WorkerOptions = { url: string; port: number; connections: number; leaseMs: number; size: number }

export type WorkerProcess = {
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill: () => Promise<void>
  /** SIGTERM, as an operator would. @returns the exit code */
  stop: () => Promise<number | null>
}

/** Starts a worker process and waits until it is about to send. */
export async function startWorkerProcess(options: WorkerOptions): Promise<WorkerProcess> {
  const child = spawn(
    process.execPath,
    scriptWords('tests/support/smtp/worker.ts', [JSON.stringify(options)]),
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const exited = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
  await Promise.race([
    once(child.stdout, 'data'),
    exited.then((code) => Promise.reject(new Error(`the worker ended with ${code} before it was ready`))),
  ])
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    return exited
  }
  return { kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') }
}
