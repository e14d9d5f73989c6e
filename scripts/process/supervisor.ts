import { setTimeout as sleep } from 'node:timers/promises'
import { ClearError } from './clearError'
import { say } from './progress'
import { readableLine } from './readableLine'
import { startChild } from './startChild'
import type { Child, Ended } from './startChild'

/** A part of the system: shown as `name` before its lines. */
export type Part = {
  name: string
  words: readonly string[]
  env: NodeJS.ProcessEnv
  /** Show its output only if it fails. */
  isQuiet?: boolean
}

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 30_000
// A part that ran this long had recovered; its next fall starts with the first delay again.
const STEADY_MS = 60_000

/** Runs parts and stops all of them, by their pids, when `signal` is aborted or `stop` is called. */
export class Supervisor {
  readonly #children = new Set<Child>()
  readonly #stopping = new AbortController()
  readonly #signal = this.#stopping.signal
  readonly #patienceMs: number

  constructor(signal: AbortSignal, { patienceMs = 10_000 } = {}) {
    this.#patienceMs = patienceMs
    signal.addEventListener('abort', () => void this.stop())
  }

  /** Runs `part` once. Throws ClearError when it fails, and the abort reason when it was stopped. */
  async runToEnd(part: Part): Promise<void> {
    const lines: string[] = []
    const ended = await this.#start(part, part.isQuiet ? (line) => lines.push(line) : undefined).ended
    this.#signal.throwIfAborted()
    if (ended.code === 0) return
    for (const line of lines) show(part, line)
    throw new ClearError(`${part.name} 失败（${describe(ended)}）。`)
  }

  /**
   * Keeps `part` running: started again with growing delay whenever it ends by itself. Throws ClearError once it ends
   * for the first time, for who wants to know whether it came up at all; nobody needs to listen.
   */
  keepRunning(part: Part): { fell: Promise<never> } {
    const first = this.#start(part).ended
    const fell = first.then((ended) => {
      throw new ClearError(`${part.name} 未能运行（${describe(ended)}）。`)
    })
    fell.catch(() => undefined)
    void this.#keep(part, first)
    return { fell }
  }

  /** Runs `part` until it ends, and tells how it ended. `onLine`: where its lines go instead of to a person's eyes. */
  async watch(part: Part, onLine?: (line: string) => void): Promise<Ended> {
    return this.#start(part, onLine).ended
  }

  /** Stops every part at once and waits until they are gone. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all([...this.#children].map((child) => child.stop()))
  }

  async #keep(part: Part, first: Promise<Ended>): Promise<void> {
    let delay = FIRST_DELAY_MS
    let startedAt = Date.now()
    let ended = await first
    while (!this.#signal.aborted) {
      if (Date.now() - startedAt > STEADY_MS) delay = FIRST_DELAY_MS
      say(`${part.name} 意外退出（${describe(ended)}），${delay / 1000} 秒后重新启动。`)
      await sleep(delay, undefined, { signal: this.#signal }).catch(() => undefined)
      if (this.#signal.aborted) return
      startedAt = Date.now()
      ended = await this.#start(part).ended
      delay = Math.min(delay * 2, LONGEST_DELAY_MS)
    }
  }

  #start(part: Part, onLine: (line: string) => void = (line) => show(part, line)): Child {
    this.#signal.throwIfAborted()
    const { words, env } = part
    const child = startChild({ words, env, onLine, patienceMs: this.#patienceMs })
    this.#children.add(child)
    void child.ended.then(() => this.#children.delete(child))
    return child
  }
}

function show({ name }: Part, line: string): void {
  if (line.trim()) console.log(`[${name}] ${readableLine(line)}`)
}

function describe({ code, signal }: Ended): string {
  return signal ? `信号 ${signal}` : `退出码 ${code}`
}
