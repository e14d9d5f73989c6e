import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { createInterface } from 'node:readline'
import { env } from '@/env'
import { forwardPage, HOST } from './forwardPage'
import { listenOnce } from './listenOnce'
import { READY } from './servePages'

/** Somebody who makes pages: this process, or one beside it. */
export type PageMaker = {
  isReady: () => boolean
  /** `alone`, in the place of an answer, when this one has none to give. */
  make: (page: { request: IncomingMessage; response: ServerResponse; alone: () => void }) => void
}

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 60_000
const LOOKED_AT_EVERY_MS = 2_000
/** A process that does not answer so soon is given no more pages, until it answers again. */
const ANSWERS_WITHIN_MS = 1_000
/** One that has not answered for so long is made to end. */
const GIVEN_UP_AFTER_MS = 10_000
/** What Next says of itself when it starts; the server that people reach has said it already. */
const GREETING = /^\s*(?:▲|✓|- )/

/** The words after `node` that started this process, without where it listens; nothing unless it is `next start`. */
function nextStart(): string[] | undefined {
  const [, next, command] = process.argv
  return next && command === 'start' ? [next, command] : undefined
}

/**
 * A second `next start` beside the one this is, on a port that only this machine reaches, used for pages alone. It is
 * started again when it ends, made to end when it no longer answers, and ends with this process (servePages). Nothing
 * where this is another kind of server: that of development makes its pages itself.
 */
export function startPageProcess(): PageMaker | undefined {
  const command = nextStart()
  if (!command) return undefined
  const agent = new Agent({ keepAlive: true })
  let port = 0
  let isReady = false
  let delay = FIRST_DELAY_MS

  const again = (why: string): void => {
    isReady = false
    process.stderr.write(`页面进程${why}，${delay / 1_000} 秒后重新启动；其间页面由网站自己生成。\n`)
    setTimeout(start, delay).unref()
    delay = Math.min(delay * 2, LONGEST_DELAY_MS)
  }
  const start = (): void => {
    run().catch((error: unknown) => again(`未能启动（${String(error)}）`))
  }
  const run = async (): Promise<void> => {
    port = await listenOnce(0, HOST)
    const child = spawn(process.execPath, [...command, '-p', String(port), '-H', HOST], {
      // Where people reach the office does not follow from its own port.
      // eslint-disable-next-line no-restricted-syntax -- the same server, told to be the last of its kind
      env: { ...process.env, SERVER_URL: env().SERVER_URL, PAGE_PROCESSES: '0' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    passOn(child)
    const stopLooking = look(child, port, (answers) => (isReady = answers))
    // Said by itself, and not found out at the port: somebody else might have taken it.
    child.once('message', (message) => {
      if (message !== READY) return
      isReady = true
      delay = FIRST_DELAY_MS
    })
    child.unref()
    child.channel?.unref()
    const why = await new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(`未能启动（${error.message}）`))
      child.once('exit', (code, signal) => resolve(`意外退出（${signal ?? `退出码 ${code}`}）`))
    })
    stopLooking()
    again(why)
  }
  start()
  return { isReady: () => isReady, make: (page) => forwardPage({ port, agent }, page) }
}

/** Looks again and again, once the process is ready, whether it answers; tells, and ends it when it is past hoping. */
function look(child: ChildProcess, port: number, tell: (answers: boolean) => void): () => void {
  let heardAt: number | undefined
  child.once('message', () => (heardAt = Date.now()))
  const timer = setInterval(() => {
    if (heardAt === undefined) return
    void answers(port).then((itDoes) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      tell(itDoes)
      if (itDoes) heardAt = Date.now()
      else if (Date.now() - (heardAt ?? 0) > GIVEN_UP_AFTER_MS) child.kill('SIGKILL')
    })
  }, LOOKED_AT_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: HOST, port, path: '/', timeout: ANSWERS_WITHIN_MS }, (answer) => {
      answer.resume()
      resolve(true)
    })
    asked.once('timeout', () => asked.destroy()).once('error', () => resolve(false))
  })
}

function passOn({ stdout }: ChildProcess): void {
  if (!stdout) return
  createInterface({ input: stdout }).on('line', (line) => {
    if (line.trim() !== '' && !GREETING.test(line)) process.stdout.write(`${line}\n`)
  })
}
