import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { classify } from '@/domain/delivery/classify'
import type { SmtpOutcome } from '@/domain/delivery/smtpOutcome'
import type { SmtpSettings } from '@/mail/smtpSettings'
import { createSmtpSlot, type SmtpSlot } from '@/mail/transport/smtpSlot'
import type { Answer, Stage } from '../../support/smtp/script'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

const certificate = {
  key: readFileSync('tests/fixtures/tls/localhost.key', 'utf8'),
  cert: readFileSync('tests/fixtures/tls/localhost.crt', 'utf8'),
}
const BIG = 3_000_000

let server: ScriptedServer
let slot: SmtpSlot

afterEach(async () => {
  await slot.close()
  await server.close()
})

async function start(
  options: Parameters<typeof startScriptedServer>[0] & { answer?: Partial<Record<Stage, Answer>> } = {},
  settings: Partial<SmtpSettings> = {},
) {
  const { answer, ...rest } = options
  server = await startScriptedServer({ script: answer && (({ stage }) => answer[stage]), ...rest })
  slot = createSmtpSlot(testSmtp({ port: server.port, ...settings }))
}

let number = 0
function send({
  size = 1_000,
  onData = async () => {},
}: { size?: number; onData?: () => Promise<void> } = {}): Promise<SmtpOutcome> {
  number += 1
  const head = Buffer.from(`Message-ID: <${number}@test>\r\n\r\n`)
  return slot.send({
    envelope: { from: 'a@jianbao.test', to: 'b@jianbao.test' },
    chunks: [head, Buffer.alloc(size, 'line of the message.\r\n')],
    onData,
  })
}

describe('a message', () => {
  it.each([true, false])(
    'does not send a byte before onData has resolved (pipelining: %s)',
    async (pipelining) => {
      const seen: string[] = []
      await start({
        pipelining,
        script: ({ stage }) => void seen.push(stage),
      })
      const outcome = await send({
        onData: async () => {
          await new Promise((resolve) => setTimeout(resolve, 100))
          seen.push('marked')
        },
      })
      expect(outcome.kind).toBe('accepted')
      expect(seen).toEqual(['connect', 'ehlo', 'mail', 'rcpt', 'data', 'marked', 'body', 'dot'])
    },
  )

  it('is not sent when it could not be marked', async () => {
    await start()
    const outcome = await send({ onData: () => Promise.reject(new Error('no longer ours')) })
    expect(outcome).toEqual({ kind: 'abandoned', text: expect.stringContaining('no longer ours') })
    expect((await send()).kind).toBe('accepted')
    expect(server.accepted.copies()).toHaveLength(1)
  })

  it('arrives byte for byte, dots included', async () => {
    await start()
    const chunks = [Buffer.from('Message-ID: <dots@test>\r\n\r\n'), Buffer.from('.\r\n..x\r\nend\r\n')]
    await slot.send({ envelope: { from: 'a@x.test', to: 'b@x.test' }, chunks, onData: async () => {} })
    expect(server.accepted.copies()[0]?.raw.toString()).toBe(
      'Message-ID: <dots@test>\r\n\r\n..\r\n...x\r\nend\r\n',
    )
  })
})

describe('an outcome', () => {
  it.each<[string, Partial<Record<Stage, Answer>>, string, string]>([
    ['dropped at the greeting', { connect: 'drop' }, 'lost connect', 'trouble'],
    ['421 at the greeting', { connect: '421 4.3.2 busy' }, 'refused connect', 'trouble'],
    ['554 at the greeting', { connect: '554 5.3.2 go away' }, 'refused connect', 'trouble'],
    ['stalled at the greeting', { connect: 'stall' }, 'lost connect', 'trouble'],
    ['dropped after MAIL', { mail: 'drop' }, 'lost mail', 'retry'],
    ['dropped after RCPT', { rcpt: 'drop' }, 'lost mail', 'retry'],
    ['stalled after RCPT', { rcpt: 'stall' }, 'lost mail', 'retry'],
    ['421 after MAIL', { mail: '421 4.3.2 closing' }, 'refused mail', 'retry'],
    ['450 after RCPT', { rcpt: '450 4.2.0 greylisted' }, 'refused rcpt', 'retry'],
    ['550 after RCPT', { rcpt: '550 5.1.1 user unknown' }, 'refused rcpt', 'fail'],
    ['550 too fast', { rcpt: '550 Sender frequency limited' }, 'refused rcpt', 'slowDown'],
    ['451 after DATA', { data: '451 4.3.0 later' }, 'refused data', 'retry'],
    ['dropped after the dot', { dot: 'acceptAndDrop' }, 'lost final', 'uncertain'],
    ['stalled after the dot', { dot: 'stall' }, 'lost final', 'uncertain'],
    ['452 after the dot', { dot: '452 4.3.1 full' }, 'refused final', 'retry'],
    ['552 after the dot', { dot: '552 5.3.4 too big' }, 'refused final', 'fail'],
  ])('%s', async (_, answer, outcome, verdict) => {
    await start({ answer }, { timeouts: { connectMs: 600, commandMs: 600, finalMs: 600, idleMs: 300 } })
    const result = await send()
    expect(`${result.kind} ${'phase' in result ? result.phase : ''}`).toBe(outcome)
    expect(classify(result).kind).toBe(verdict)
  })

  it('is a lost body while the server has not taken all of a big message', async () => {
    await start({ answer: { body: 'drop' } })
    const result = await send({ size: 12_000_000 })
    expect(result).toMatchObject({ kind: 'lost', phase: 'body' })
    expect(server.accepted.copies()).toHaveLength(0)
  })

  it('is a refusal when the server objects in the middle of a message', async () => {
    await start({ answer: { body: '552 5.3.4 too big' } })
    expect(await send({ size: BIG })).toMatchObject({ kind: 'refused', code: 552 })
  })

  it('is a refusal when the message exceeds the announced size', async () => {
    await start({ maxSize: 500 })
    expect(classify(await send()).kind).toBe('fail')
  })

  it('is trouble when nobody listens', async () => {
    await start()
    await server.close()
    expect(classify(await send())).toEqual({ kind: 'trouble', cause: 'connection' })
  })
})

describe('a login', () => {
  it('that is refused is trouble of its own', async () => {
    await start({ password: 'right' }, { auth: { user: 'u', pass: 'wrong' } })
    const outcome = await send()
    expect(outcome).toMatchObject({ kind: 'refused', phase: 'auth', code: 535 })
    expect(classify(outcome)).toEqual({ kind: 'trouble', cause: 'login' })
  })

  it('with the right password sends', async () => {
    await start({ password: 'right' }, { auth: { user: 'u', pass: 'right' } })
    expect((await send()).kind).toBe('accepted')
  })

  it('that is cut off is trouble of the connection', async () => {
    await start({ password: 'right', answer: { auth: 'drop' } }, { auth: { user: 'u', pass: 'right' } })
    expect(classify(await send())).toEqual({ kind: 'trouble', cause: 'connection' })
  })
})

describe('STARTTLS', () => {
  it('is used and verified', async () => {
    await start({ certificate }, { host: 'localhost', tls: { ca: certificate.cert }, startTls: 'required' })
    expect((await send()).kind).toBe('accepted')
  })

  it('does not go on with a certificate nobody vouches for', async () => {
    await start({ certificate })
    expect(await send()).toMatchObject({ kind: 'lost', phase: 'tls' })
    expect(server.accepted.copies()).toHaveLength(0)
  })

  it('does not go on in clear when it is broken', async () => {
    await start({ certificate, answer: { starttls: '454 4.7.0 not now' } })
    expect(await send()).toMatchObject({ kind: 'refused', phase: 'tls' })
    await server.close()
    const timeouts = { connectMs: 1_000, commandMs: 1_000, finalMs: 1_000, idleMs: 300 }
    await start({ certificate, answer: { starttls: '220 but then no handshake' } }, { timeouts })
    expect(classify(await send())).toEqual({ kind: 'trouble', cause: 'connection' })
  })

  it('is insisted on when required', async () => {
    await start({}, { startTls: 'required' })
    expect(classify(await send()).kind).toBe('trouble')
  })
})

describe('a connection', () => {
  it('carries many messages, and is replaced after its share', async () => {
    await start({}, { messagesPerConnection: 3 })
    for (let message = 0; message < 7; message += 1) expect((await send()).kind).toBe('accepted')
    expect(server.connections()).toBe(3)
  })

  it.each<[string, Answer]>([
    ['closes it', 'drop'],
    ['answers 421', '421 4.7.0 one message only'],
    ['answers 452', '452 4.5.3 too many messages in this session'],
  ])('is replaced without a loss where the server takes one message each and then %s', async (_, answer) => {
    await start({ script: ({ stage, message }) => (stage === 'mail' && message > 1 ? answer : undefined) })
    for (let message = 0; message < 4; message += 1) expect((await send()).kind).toBe('accepted')
    expect(server.accepted.copies()).toHaveLength(4)
  })

  it('is fit for the next message after a refusal', async () => {
    await start({
      script: ({ stage, message }) => (stage === 'rcpt' && message === 1 ? '550 5.1.1 unknown' : undefined),
    })
    expect((await send()).kind).toBe('refused')
    expect((await send()).kind).toBe('accepted')
    expect(server.connections()).toBe(1)
  })

  it('is closed when nobody needs it', async () => {
    await start({}, { timeouts: { connectMs: 5_000, commandMs: 5_000, finalMs: 5_000, idleMs: 50 } })
    await send()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await send()).kind).toBe('accepted')
    expect(server.connections()).toBe(2)
  })
})

describe('breaking off', () => {
  it('abandons a message that waits for the server, but not one that flows', async () => {
    await start({ answer: { rcpt: 'stall' } })
    const waiting = send()
    setTimeout(() => slot.abandon(), 100)
    expect((await waiting).kind).toBe('abandoned')

    await server.close()
    await start({
      script: async ({ stage }) =>
        void (stage === 'dot' && (await new Promise((resolve) => setTimeout(resolve, 300)))),
    })
    const flowing = send()
    setTimeout(() => slot.abandon(), 100)
    expect((await flowing).kind).toBe('accepted')
  })
})
