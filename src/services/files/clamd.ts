import { connect } from 'node:net'
import type { ClamdSocket } from '@/env/clamdSocket'

/** What clamd said of a file. `too-large`: more than its StreamMaxLength, and nothing was looked at. */
export type Verdict = { is: 'clean' } | { is: 'infected'; signature: string } | { is: 'too-large' }

type Ways = { clamd: ClamdSocket; patienceMs: number }

const LONGEST_ANSWER = 1_000
const LIMIT = 'INSTREAM size limit exceeded'

/**
 * Gives a file to clamd (`INSTREAM`, man 8 clamd): its length and its bytes as one piece, then a length of 0.
 * @throws Error when it does not answer in time, or with anything but a verdict
 */
export async function scanBytes(bytes: Buffer, ways: Ways): Promise<Verdict> {
  const pieces = bytes.length > 0 ? [lengthOf(bytes), bytes, lengthOf(Buffer.alloc(0))] : [lengthOf(bytes)]
  const answer = await ask([command('INSTREAM'), ...pieces], ways).catch(async (error: unknown) => {
    // Past its limit clamd answers and hangs up on whoever is still sending, who often loses the answer with the line.
    if (!isHungUp(error)) throw error
    await pingClamd(ways)
    return LIMIT
  })
  if (answer === 'stream: OK') return { is: 'clean' }
  if (answer.endsWith(' FOUND')) {
    return { is: 'infected', signature: answer.slice('stream: '.length, -' FOUND'.length) }
  }
  if (answer.startsWith(LIMIT)) return { is: 'too-large' }
  throw new Error(`clamd answered ${JSON.stringify(answer)}`)
}

/** @throws Error when clamd does not answer in time */
export async function pingClamd(ways: Ways): Promise<void> {
  const answer = await ask([command('PING')], ways)
  if (answer !== 'PONG') throw new Error(`clamd answered ${JSON.stringify(answer)}`)
}

function isHungUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET')
}

/** `z`: both sides end a line with a zero byte. */
function command(word: string): Buffer {
  return Buffer.from(`z${word}\0`)
}

function lengthOf({ length }: Buffer): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

/** What clamd answers to one command on a connection of its own. It closes while it is still sent to, where a file is too large. */
function ask(pieces: readonly Buffer[], { clamd, patienceMs }: Ways): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(clamd)
    let answer = ''
    const end = (fault: Error) => {
      clearTimeout(timer)
      socket.destroy()
      const line = answer.split('\0')[0] ?? ''
      if (line === '') reject(fault)
      else resolve(line.trim())
    }
    const late = new Error(`clamd did not answer within ${patienceMs} ms`)
    const timer = setTimeout(() => end(late), patienceMs)
    const hungUp = new Error('clamd closed the connection without an answer')
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) end(hungUp)
    })
    socket.on('error', end)
    socket.on('end', () => end(hungUp))
    for (const piece of pieces) socket.write(piece)
  })
}
