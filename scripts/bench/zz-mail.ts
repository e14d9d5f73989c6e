import { fork } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { createTransport } from 'nodemailer'
import { createDeliveryEngine, DELIVERY_TIMES } from '@/mail/deliver'
import { createMessageLoader } from '@/mail/messageLoader'
import { countDeliveries } from '@/mail/ledger'
import { mailInput } from '../../tests/support/mailView'
import { insertPublication, mailboxes } from '../../tests/support/smtp/publication'
import { parseSmtpUrl } from '@/mail/smtpSettings'

if (process.argv[2] === 'sink') {
  const END = '\r\n.\r\n'
  let n = 0
  const server = net.createServer((socket) => {
    let data = false
    let tail = ''
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.write('220 sink\r\n')
    socket.on('data', (chunk) => {
      if (data) {
        tail = (tail + chunk.subarray(-5).toString('latin1')).slice(-5)
        if (tail !== END) return
        data = false; tail = ''; n += 1
        socket.write('250 ok\r\n')
        return
      }
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (line.startsWith('EHLO')) socket.write('250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n')
        else if (line.startsWith('DATA')) { data = true; socket.write('354 go\r\n') }
        else if (line.startsWith('QUIT')) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as net.AddressInfo).port))
} else {
  const url = process.argv[2] ?? ''
  const N = Number(process.argv[3] ?? 1000)
  const sink = fork(process.argv[1] ?? '', ['sink'], { execArgv: ['--import', 'tsx'] })
  const [port] = (await once(sink, 'message')) as [number]
  const pdf = randomBytes(500_000)
  const input = mailInput({ pdf })

  const bare = async () => {
    const transport = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: 5, maxMessages: 50, ignoreTLS: true })
    const t = performance.now()
    await Promise.all(mailboxes(N).map((to) => transport.sendMail({ from: 'a@b.test', to, subject: 'x', text: 'x', html: 'x', attachments: [{ filename: 'x.pdf', content: pdf }] })))
    transport.close()
    return N / ((performance.now() - t) / 1000)
  }
  const ours = async () => {
    const db = new pg.Pool({ connectionString: url, max: 10 })
    const { issueId } = await insertPublication(db, { emails: mailboxes(N) })
    const stop = new AbortController()
    const noop = () => {}
    const engine = createDeliveryEngine({ db, smtp: parseSmtpUrl(`smtp://127.0.0.1:${port}`), connections: 5, loadMessage: createMessageLoader(async () => input), times: { ...DELIVERY_TIMES, pollMs: 100 }, log: { info: noop, warn: console.warn, error: console.error } })
    const t = performance.now()
    const run = engine.run(stop.signal)
    for (;;) {
      const c = await countDeliveries(db, { issueId })
      if (c.pending + c.sending === 0) break
      await new Promise((r) => setTimeout(r, 20))
    }
    const rate = N / ((performance.now() - t) / 1000)
    stop.abort(); await run
    await db.query('delete from deliveries'); await db.end()
    return rate
  }
  for (let i = 0; i < 2; i++) {
    console.log('bare', (await bare()).toFixed(1), 'rss', Math.round(process.memoryUsage().rss / 1e6))
    console.log('ours', (await ours()).toFixed(1), 'rss', Math.round(process.memoryUsage().rss / 1e6))
  }
  sink.kill()
}
