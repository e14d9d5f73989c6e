import { randomBytes } from 'node:crypto'
import { createTransport } from 'nodemailer'
import pg from 'pg'
import { createDeliveryEngine } from '../../src/mail/deliver/engine'
import { htmlPart } from '../../src/mail/issueMail/htmlPart'
import { summarize } from '../../src/mail/issueMail/summary'
import { textPart } from '../../src/mail/issueMail/textPart'
import { countDeliveries } from '../../src/mail/ledger/countDeliveries'
import { createMessageLoader } from '../../src/mail/messageLoader'
import { parseSmtpUrl } from '../../src/mail/smtpSettings'
import { briefView } from './briefView'
import { mark, usedSince } from './usage'

/** Who sends; the sink's port; how many mails; for the engine the database and the issue whose rows are due. */
const [who, port, count, database = '', issue] = process.argv.slice(2)
const CONNECTIONS = 5
const publication = {
  view: briefView(1),
  letterhead: { from: { name: '工作简报编辑部', address: 'brief@jianbao.test' } },
  publishedAt: new Date('2026-01-09T02:00:00Z'),
  // Random, as a PDF's compressed streams are.
  pdf: randomBytes(500_000),
}
const from = mark()
await (who === 'engine' ? sendWithEngine() : sendWithPool())
process.send?.(usedSince(from))
process.disconnect()

async function sendWithEngine(): Promise<void> {
  const db = new pg.Pool({ connectionString: database, max: 20 })
  const done = new AbortController()
  let settled = 0
  const isSettled = () => {
    settled += 1
    if (settled === Number(count)) done.abort()
  }
  await createDeliveryEngine({
    db,
    smtp: parseSmtpUrl(`smtp://127.0.0.1:${port}`),
    connections: CONNECTIONS,
    loadMessage: createMessageLoader(async () => publication),
    log: { info: isSettled, warn: isSettled, error: isSettled },
  }).run(done.signal)
  const counts = await countDeliveries(db, { issueId: Number(issue) })
  if (counts.sent !== Number(count)) throw new Error(`not all were sent: ${JSON.stringify(counts)}`)
  await db.end()
}

/** The least that sends mail: nodemailer's own pool, a loop, and nothing written down. */
async function sendWithPool(): Promise<void> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(port),
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 50,
    ignoreTLS: true,
  })
  const summary = summarize({
    view: publication.view,
    letterhead: publication.letterhead,
    file: { bytes: publication.pdf.length },
  })
  const [text, html] = [textPart(summary), htmlPart(summary)]
  let next = 0
  const sendOn = async () => {
    while (next < Number(count)) {
      next += 1
      await transport.sendMail({
        from: publication.letterhead.from,
        to: `box${next}@example.test`,
        subject: summary.subject,
        text,
        html,
        attachments: [{ filename: summary.fileName, content: publication.pdf }],
      })
    }
  }
  // Twice as many under way as there are connections: none waits for the loop.
  await Promise.all(Array.from({ length: CONNECTIONS * 2 }, sendOn))
  transport.close()
}
