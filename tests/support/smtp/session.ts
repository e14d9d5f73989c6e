import type { Socket } from 'node:net'
import tls from 'node:tls'
import type { AcceptedMail } from './acceptedMail'
import type { Answer, Moment, Script, Stage } from './script'

export type SessionOptions = {
  connection: number
  open: () => number
  accepted: AcceptedMail
  decide: Script
  /** Offers STARTTLS with this certificate. */
  certificate?: { key: string; cert: string }
  /** Offers AUTH PLAIN; any other password gets 535. */
  password?: string
  pipelining?: boolean
  /** Announced with SIZE. */
  maxSize?: number
}

const UNKNOWN = '502 5.5.2 unknown command'
const END = Buffer.from('\r\n.\r\n')
const WELL_BEHAVED: Record<Exclude<Stage, 'ehlo' | 'auth' | 'body'>, string> = {
  connect: '220 scripted ESMTP',
  starttls: '220 go ahead',
  mail: '250 2.1.0 ok',
  rcpt: '250 2.1.5 ok',
  data: '354 go ahead',
  dot: '250 2.0.0 queued',
}

export function startSession(plain: Socket, options: SessionOptions): void {
  let socket = plain
  let input = Buffer.alloc(0)
  let isData = false
  let body: Buffer[] = []
  let bodyAsked = false
  let isStalled = false
  let working = Promise.resolve()
  const state = { message: 0, from: '', to: '', login: '' }

  const ask = (stage: Stage) =>
    options.decide({ stage, connection: options.connection, open: options.open(), ...state } satisfies Moment)

  const act = (answer: Answer, otherwise: string): boolean => {
    if (answer === 'drop' || answer === 'acceptAndDrop') {
      socket.destroy()
      return false
    }
    if (answer === 'stall') {
      isStalled = true
      return false
    }
    if (typeof answer === 'object') {
      socket.write(`${answer.garbage}\r\n`)
      return false
    }
    const reply = answer ?? otherwise
    socket.write(`${reply}\r\n`)
    // RFC 5321 4.2.1: 421 means that the server closes the channel.
    if (reply.startsWith('421')) socket.end()
    return /^[23]/.test(reply)
  }

  const command = async (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') act(await ask('ehlo'), ehloReply(options, socket))
    else if (verb === 'STAR') await startTls()
    else if (verb === 'AUTH') {
      const [, user = '', pass = ''] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
        .toString()
        .split('\0')
      state.login = user
      act(await ask('auth'), pass === options.password ? '235 2.7.0 ok' : '535 5.7.8 authentication failed')
    } else if (verb === 'MAIL') {
      Object.assign(state, { message: state.message + 1, from: addressIn(line), to: '' })
      if (!act(await ask('mail'), WELL_BEHAVED.mail)) state.from = ''
    } else if (verb === 'RCPT') {
      state.to = addressIn(line)
      if (!act(state.from === '' ? '503 5.5.1 need MAIL first' : await ask('rcpt'), WELL_BEHAVED.rcpt))
        state.to = ''
    } else if (verb === 'DATA') {
      isData = act(state.to === '' ? '503 5.5.1 need RCPT first' : await ask('data'), WELL_BEHAVED.data)
      bodyAsked = false
    } else if (verb === 'RSET') act(undefined, '250 2.0.0 ok')
    else if (verb === 'QUIT') {
      act(undefined, '221 2.0.0 bye')
      socket.end()
    } else act(undefined, UNKNOWN)
  }

  const startTls = async () => {
    const answer = await ask('starttls')
    const otherwise = options.certificate ? WELL_BEHAVED.starttls : UNKNOWN
    if (!act(answer, otherwise) || answer !== undefined) return
    socket.removeAllListeners('data')
    input = Buffer.alloc(0)
    socket = new tls.TLSSocket(plain, { isServer: true, ...options.certificate })
    listen()
  }

  const complete = async (raw: Buffer) => {
    const answer = await ask('dot')
    const isAccepted =
      typeof answer === 'object'
        ? answer.keeps
        : (answer ?? '2').startsWith('2') || answer === 'acceptAndDrop'
    if (isAccepted) options.accepted.add({ from: state.from, to: state.to, raw })
    act(answer, WELL_BEHAVED.dot)
  }

  const work = async () => {
    while (!isStalled && !socket.destroyed) {
      if (isData) {
        if (!bodyAsked && input.length > 0) {
          bodyAsked = true
          const answer = await ask('body')
          if (answer !== undefined) {
            // Nobody can say where the message ends for a client that reads the refusal early.
            act(answer, '')
            return void socket.end()
          }
        }
        // A client sends nothing behind its final dot before it has the answer.
        body.push(input)
        input = Buffer.alloc(0)
        if (!endsWithDot(body)) return
        const raw = Buffer.concat(body)
        body = []
        isData = false
        await complete(raw.subarray(0, -3))
        continue
      }
      const newline = input.indexOf('\r\n')
      if (newline < 0) return
      const line = input.subarray(0, newline).toString()
      input = input.subarray(newline + 2)
      await command(line)
    }
  }

  const listen = () => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: Buffer) => {
      input = Buffer.concat([input, chunk])
      working = working.then(work)
    })
  }

  listen()
  working = working.then(async () => void act(await ask('connect'), WELL_BEHAVED.connect))
}

function endsWithDot(body: readonly Buffer[]): boolean {
  return Buffer.concat(body.slice(-END.length)).subarray(-END.length).equals(END)
}

function ehloReply({ certificate, password, pipelining, maxSize }: SessionOptions, socket: Socket): string {
  const isEncrypted = socket instanceof tls.TLSSocket
  const extensions = [
    ...(certificate && !isEncrypted ? ['STARTTLS'] : []),
    ...(password !== undefined ? ['AUTH PLAIN'] : []),
    ...(pipelining ? ['PIPELINING'] : []),
    ...(maxSize !== undefined ? [`SIZE ${maxSize}`] : []),
    '8BITMIME',
  ]
  const lines = ['scripted', ...extensions]
  return lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`).join('\r\n')
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? ''
}
