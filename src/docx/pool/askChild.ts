import { fork } from 'node:child_process'
import { RuleError, type RuleErrorKind } from '@/domain/ruleError'
import type { FromChild } from './messages'
import { processorTime } from './processorTime'

/** A program as it is started: its file, and Node's words before it. */
export type ChildProgram = { script: string; execArgv: readonly string[] }

export type ChildLimits = {
  /** Processor time of its own: on a busy machine it takes longer, and has no worse document. */
  processorMs: number
  memoryMB: number
  program: ChildProgram
}

const LOOK_MS = 250
/** For a process that only waits, and where the system does not tell processor times. */
const PATIENCE = 10

/**
 * Asks one question of a process of its own, which ends with its answer: whatever a file does to what reads it, it does
 * it there, within so much time and memory.
 * @param question by structured clone
 * @throws RuleError as the child says; what `tooMuch` makes, where it fails or no answer comes
 */
export function askChild<Answer>(
  question: Buffer | object,
  { processorMs, memoryMB, program, tooMuch }: ChildLimits & { tooMuch: () => Error },
): Promise<Answer> {
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
    child.once('message', (message: FromChild<Answer>) => {
      clearInterval(watch)
      if ('answer' in message) resolve(message.answer)
      else reject('refused' in message ? refusal(message.refused) : tooMuch())
    })
    child.once('error', reject)
    child.once('exit', () => {
      clearInterval(watch)
      reject(tooMuch())
    })
    child.send(question, (error) => {
      if (error) reject(error)
    })
  })
}

function refusal({ kind, code, message }: { kind: RuleErrorKind; code: string; message: string }): RuleError {
  return new RuleError(kind, code, message)
}
