import pg from 'pg'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resend } from '@/mail/ledger/decide'
import { correctedMessageId } from '@/mail/ledger/correctedMessageId'
import { createMessageLoader } from '@/mail/messageLoader'
import { testDatabase } from '../../support/database'
import { mailInput, mailView } from '../../support/mailView'
import { startEngine, stopEngines, untilSettled } from '../../support/smtp/engine'
import { correctPublication, insertPublication } from '../../../scripts/bench/publication'
import { startScriptedServer, type ScriptedServer } from '../../support/smtp/scriptedServer'
import { testSmtp } from '../../support/smtp/settings'

const EMAILS = ['a@one.test', 'b@two.test', 'c@three.test']

let database: Awaited<ReturnType<typeof testDatabase>>
let db: pg.Pool
let server: ScriptedServer

beforeAll(async () => {
  database = await testDatabase()
  db = new pg.Pool({ connectionString: database.url, max: 10 })
})

afterAll(async () => {
  await stopEngines()
  await server.close()
  await db.end()
  await database.drop()
})

describe('an issue on its way', () => {
  it('reaches each mailbox alone, with the PDF; sent again, it is the same message', async () => {
    let isLost = true
    server = await startScriptedServer({
      script: ({ stage, to }) =>
        isLost && stage === 'dot' && to === 'b@two.test' ? 'acceptAndDrop' : undefined,
    })
    const { issueId } = await insertPublication(db, { emails: EMAILS })
    const engine = startEngine({
      db,
      connections: 2,
      smtp: testSmtp({ port: server.port }),
      loadMessage: createMessageLoader(async () => mailInput()),
    })
    expect(await untilSettled(db, { issueId })).toMatchObject({ sent: 2, uncertain: 1 })

    isLost = false
    const { rows } = await db.query<{ id: number }>(`select id from deliveries where status = 'uncertain'`)
    await resend(
      db,
      rows.map(({ id }) => id),
    )
    expect(await untilSettled(db, { issueId })).toMatchObject({ sent: 3 })
    await engine.stop()

    const copies = server.accepted.copies()
    for (const { to, from, raw } of copies) {
      const mail = await PostalMime.parse(raw)
      expect(from).toBe('brief@jianbao.test')
      expect(mail.to?.map(({ address }) => address)).toEqual([to])
      expect(mail.attachments[0]?.filename).toMatch(/工作简报2026年第1期（总第536期）\.pdf$/)
      for (const other of EMAILS.filter((email) => email !== to)) expect(raw.toString()).not.toContain(other)
    }
    const [first, again] = copies.filter(({ to }) => to === 'b@two.test')
    expect(again?.raw).toEqual(first?.raw)
  })
  it('is answered by its correction, where it arrived', async () => {
    const emails = ['d@one.test', 'e@two.test']
    const first = await insertPublication(db, { emails })
    const refused = (to: string) => to === 'e@two.test'
    await server.close()
    let isFirst = true
    server = await startScriptedServer({
      script: ({ stage, to }) =>
        stage === 'rcpt' && isFirst && refused(to) ? '550 5.1.1 no such user' : undefined,
    })
    const engine = startEngine({
      db,
      connections: 2,
      smtp: testSmtp({ port: server.port }),
      loadMessage: createMessageLoader(
        async () =>
          mailInput(isFirst ? {} : { view: mailView({ revision: 2, correction: { reason: '有误' } }) }),
        { correctedBy: (row) => correctedMessageId(db, row) },
      ),
    })
    await untilSettled(db, first)
    isFirst = false
    await correctPublication(db, first, emails)
    await database.owner.query('update publications set pdf_id = $1 where issue_id = $2 and revision = 2', [
      first.pdfId,
      first.issueId,
    ])
    await untilSettled(db, first)
    await engine.stop()
    const mails = await Promise.all(server.accepted.copies().map(({ raw }) => PostalMime.parse(raw)))
    const [original, ...corrections] = mails
    expect(original?.to?.[0]?.address).toBe('d@one.test')
    const answers = Object.fromEntries(corrections.map((mail) => [mail.to?.[0]?.address, mail.inReplyTo]))
    expect(answers).toEqual({ 'd@one.test': original?.messageId, 'e@two.test': undefined })
  })
})
