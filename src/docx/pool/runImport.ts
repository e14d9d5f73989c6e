import { fork } from 'node:child_process'
import { RuleError } from '@/domain/ruleError'
import type { Imported } from '../imported'
import { openArchive } from '../openArchive'
import type { FromChild } from './messages'
import { processorTime } from './processorTime'

/** importChild as it is started: its file, and Node's words before it. */
export type ImportProgram = { script: string; execArgv: readonly string[] }

export type ImportLimits = {
  /** Processor time of its own: on a busy machine it takes longer, and is not a worse document. */
  processorMs: number
  memoryMB: number
  program: ImportProgram
}

const LOOK_MS = 250
/** For a process that only waits, and where the system does not tell processor times. */
const PATIENCE = 10

/**
 * Converts one file in a process of its own, which ends with it: whatever a file does to the converter, it does it
 * there, within so much time and memory. What the zip's directory already tells is refused before one is started.
 * @throws RuleError invalid
 */
export async function runImport(file: Buffer, limits: ImportLimits): Promise<Imported> {
  openArchive(file)
  const answer = await ask(file, limits)
  if ('refused' in answer) {
    const { kind, code, message } = answer.refused
    throw new RuleError(kind, code, message)
  }
  if ('failed' in answer) throw tooMuch()
  const { images, ...imported } = answer.imported
  return { ...imported, images: images.map((image) => ({ ...image, bytes: Buffer.from(image.bytes) })) }
}

function ask(file: Buffer, { processorMs, memoryMB, program }: ImportLimits): Promise<FromChild> {
  return new Promise((resolve, reject) => {
    const child = fork(/* turbopackIgnore: true */ program.script, [], {
      execArgv: [`--max-old-space-size=${memoryMB}`, ...program.execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Secrets and addresses of the server are no business of a child that only reads.
      env: { NODE_ENV: 'production' },
    })
    const started = performance.now()
    const watch = setInterval(() => {
      const used = child.pid === undefined ? undefined : processorTime(child.pid)
      const isOver = (used ?? 0) > processorMs || performance.now() - started > processorMs * PATIENCE
      if (isOver) child.kill('SIGKILL')
    }, LOOK_MS)
    child.once('message', (answer: FromChild) => {
      clearInterval(watch)
      resolve(answer)
    })
    child.once('error', reject)
    child.once('exit', () => {
      clearInterval(watch)
      reject(tooMuch())
    })
    child.send(file, (error) => {
      if (error) reject(error)
    })
  })
}

/** Out of time, out of memory, or a fault of the converter: the same advice helps. */
function tooMuch(): RuleError {
  const message = '这份文档结构太复杂，没能读完。请把正文复制到一份新的 Word 文档中，保存后再导入。'
  return new RuleError('invalid', 'docx-too-complex', message)
}
