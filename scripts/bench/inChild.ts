import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs a file of this folder in a fresh process and gives the one message it sends. Throws when it sends none. */
export async function inChild(
  file: string,
  args: readonly string[],
): Promise<{ message: unknown; wallMs: number }> {
  const began = performance.now()
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let message: unknown
  child.on('message', (sent) => (message = sent))
  const code = await new Promise<number | null>((ended, failed) => {
    child.once('error', failed).once('close', ended)
  })
  if (code !== 0 || message === undefined) throw new Error(`${file} gave no figures (exit code ${code})`)
  return { message, wallMs: performance.now() - began }
}
