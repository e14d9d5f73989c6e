import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { ownPath } from '../../src/env/ownProgram'
import { waitUntil } from './waitUntil'

/** How a child ended: its exit code, or the signal that killed it. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null }

export type Child = {
  pid: number
  ended: Promise<Ended>
  /** Asks it to end, then makes it, then what it started. Resolves when it is gone. */
  stop: () => Promise<void>
}

/** What to run with this Node: its words after `node`, the whole environment, where each line of output goes. */
export type ChildCommand = {
  words: readonly string[]
  env: NodeJS.ProcessEnv
  onLine: (line: string) => void
  /** How long after being asked to end it may take before it is made to. */
  patienceMs: number
}

const EXIT_WITH_PARENT = resolve(ownPath('scripts/process/exitWithParent.mjs'))

/**
 * Starts a process of its own group: Ctrl-C in the terminal reaches only the parent, which then stops its children in
 * order. A parent that is killed takes it along.
 */
export function startChild({ words, env, onLine, patienceMs }: ChildCommand): Child {
  const child = spawn(process.execPath, ['--import', EXIT_WITH_PARENT, ...words], {
    env: { ...env, JIANBAO_SUPERVISOR: String(process.pid) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on('line', onLine)
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', (code, signal) => {
      // What it started has nobody to answer to any more.
      if (child.pid !== undefined) killGroup(child.pid)
      resolve({ code, signal })
    })
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`cannot start ${process.execPath}`)

  const stop = async () => {
    let isGone = false
    const gone = ended.then(() => (isGone = true))
    child.kill('SIGTERM')
    await waitUntil(() => isGone, { withinMs: patienceMs })
    killGroup(pid)
    await gone
  }
  return { pid, ended, stop }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // Nobody left in the group is what is wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
