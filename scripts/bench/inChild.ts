import { fork } from 'node:child_process'
import { RENDER_ARGV } from '../../src/pdf/pool/child'
import { buildPrograms } from '../stack/buildPrograms'

const BUILT = 'node_modules/.cache/jianbao-bench-programs'
const CHILDREN = ['pdfChild.ts', 'typstChild.ts', 'mailChild.ts', 'attackChild.ts'] as const
let built: Promise<void> | undefined

/**
 * Runs a file of this folder in a fresh process, built as production's programs are (tsx alone takes 100 MB and a second of
 * CPU), and gives the one message it sends. Throws when it sends none.
 */
export async function inChild(
  file: (typeof CHILDREN)[number],
  args: readonly string[],
): Promise<{ message: unknown; wallMs: number }> {
  built ??= buildPrograms(
    BUILT,
    CHILDREN.map((child) => `scripts/bench/${child}`),
  )
  await built
  const began = performance.now()
  const child = fork(`${BUILT}/scripts/bench/${file.replace(/ts$/, 'js')}`, args, {
    execArgv: ['--conditions=production', ...(file === 'pdfChild.ts' ? RENDER_ARGV : [])],
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
