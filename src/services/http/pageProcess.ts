import { type ChildProcess, spawn } from 'node:child_process'
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { forwardPage } from './forwardPage'

/** Somebody who makes pages: this process, or one beside it. */
export type PageMaker = {
  isReady: () => boolean
  /** `alone`, in the place of an answer, when this one has none to give. */
  make: (page: { request: IncomingMessage; response: ServerResponse; alone: () => void }) => void
}

const HOST = '127.0.0.1'
const READY = 'pages are made here'
const STARTED_AGAIN_AFTER_MS = 3_000
const LOOKED_AT_EVERY_MS = 5_000
const ANSWERS_WITHIN_MS = 10_000
/** What Next says of itself when it starts; the server that people reach has said it already. */
const GREETING = /^\s*(?:▲|✓|- )/

/** The words after `node` that started this process, without where it listens; nothing unless it is `next start`. */
function nextStart(): string[] | undefined {
  const [, next, command] = process.argv
  return next && command === 'start' ? [next, command] : undefined
}

/**
 * A second `next start` beside the one this is, on a port that only this machine reaches, for pages alone. It is started
 * again when it ends, made to end when it does not answer, and ends with this process. Nothing where this is another
 * kind of server: that of development makes its pages itself.
 */
export function startPageProcess(): PageMaker | undefined {
  const command = nextStart()
  if (!command) return undefined
  const agent = new Agent({ keepAlive: true })
  let port = 0
  let isReady = false

  const start = async (): Promise<void> => {
    port = await freePort()
    const child = spawn(process.execPath, [...command, '-p', String(port), '-H', HOST], {
      // eslint-disable-next-line no-restricted-syntax -- the same server, told to be the last of its kind
      env: { ...process.env, PAGE_PROCESSES: '0' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    passOn(child)
    const look = setInterval(() => {
      if (isReady) void answers(port).then((itDoes) => itDoes || child.kill('SIGKILL'))
    }, LOOKED_AT_EVERY_MS)
    const again = () => {
      clearInterval(look)
      isReady = false
      setTimeout(() => void start(), STARTED_AGAIN_AFTER_MS).unref()
    }
    // Said by itself, and not found out at the port: somebody else might have taken it.
    child.once('message', (message) => (isReady = message === READY))
    child.once('error', again).once('exit', () => {
      child.off('error', again)
      again()
    })
    look.unref()
    child.unref()
    child.channel?.unref()
  }
  void start()
  return { isReady: () => isReady, make: (page) => forwardPage({ port, agent }, page) }
}

/** In the process that was started for pages: tells the one that did so, and ends with it. */
export function servePages(): void {
  if (!process.send) return
  const end = () => process.kill(process.pid, 'SIGTERM')
  if (!process.connected) return void end()
  process.once('disconnect', end)
  process.send(READY)
}

function passOn({ stdout }: ChildProcess): void {
  if (!stdout) return
  createInterface({ input: stdout }).on('line', (line) => {
    if (line.trim() !== '' && !GREETING.test(line)) process.stdout.write(`${line}\n`)
  })
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

/** One nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening, failed) => probe.once('error', failed).listen(0, HOST, listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}
