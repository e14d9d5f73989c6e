import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { RenderFailed, RenderTimeout } from './errors'
import { type FromChild, type JobResult, type ToChild } from './messages'

/** renderChild as it is started: its file, and Node's words before it. */
export type RenderProgram = { script: string; execArgv: readonly string[] }

export type Child = {
  /** @throws RenderFailed, RenderTimeout */
  run: (message: ToChild, timeoutMs: number) => Promise<JobResult>
  isAlive: () => boolean
  stop: () => Promise<void>
}

/**
 * Behind whoever answers people: on a small machine a long preview would else take a processor from the web server.
 * A tenth of a busy processor's time is left to it, all of an idle one's.
 */
const PRIORITY = 10

/**
 * Node's words for a rendering process. What a render throws away at once is collected in pieces of 4 MB: in Node's own of
 * 16 MB, three of them, a brief took some 25 MB more and was set no faster.
 */
export const RENDER_ARGV = ['--max-semi-space-size=4'] as const

/** Starts a rendering process. */
export function startChild({ script, execArgv }: RenderProgram): Child {
  const child = fork(/* turbopackIgnore: true */ script, [], {
    execArgv: [...RENDER_ARGV, ...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Secrets and addresses of the server are no business of a child that only draws.
    env: { NODE_ENV: 'production' },
  })
  stepBehind(child)
  // A pool left open must not keep a finished script or a stopping server alive.
  child.unref()
  child.channel?.unref()
  return {
    run: (message, timeoutMs) => run(child, message, timeoutMs),
    isAlive: () => isAlive(child),
    stop: () => stop(child),
  }
}

/**
 * From here and at once, not by the child itself: Linux counts priority by thread, and the threads that collect its
 * garbage and compile its code take theirs from the one that starts them.
 */
function stepBehind({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    setPriority(pid, PRIORITY)
  } catch {
    // It has ended already: its first job will say so.
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null && child.connected
}

function run(child: ChildProcess, message: ToChild, timeoutMs: number): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    child.ref()
    child.channel?.ref()
    const timer = setTimeout(() => {
      settle(() => reject(new RenderTimeout(timeoutMs)))
      child.kill('SIGKILL')
    }, timeoutMs)
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      child.off('error', onExit)
      child.unref()
      child.channel?.unref()
      finish()
    }
    const onMessage = (answer: FromChild): void => {
      if (!('id' in answer) || answer.id !== message.id) return
      settle(() => ('error' in answer ? reject(new RenderFailed(answer.error)) : resolve(answer.result)))
    }
    const onExit = (): void => settle(() => reject(new RenderFailed('排版进程意外退出，请重试。')))
    child.on('message', onMessage)
    child.once('exit', onExit)
    child.once('error', onExit)
    child.send(message, (error) => {
      if (error) onExit()
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return Promise.resolve()
  return new Promise((resolve) => {
    child.ref()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
