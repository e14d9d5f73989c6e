import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import type { Env } from '@/env/readEnv'
import { RETRY_POLICY } from '@/domain/delivery/statuses'
import { parseImapUrl } from '@/mail/bounces/imapSettings'
import { dkimKeyOf, signed } from '@/mail/dkim'
import { createDeliveryEngine } from '@/mail/deliver/engine'
import { correctedMessageId } from '@/mail/ledger/correctedMessageId'
import { createMessageLoader } from '@/mail/messageLoader'
import { loadNotice } from '@/mail/noticeMail'
import { domainOf } from '@/mail/parseMailbox'
import { parseSmtpUrl } from '@/mail/smtpSettings'
import { messengerJobs } from '@/messengers/messengerJobs'
import { healthWatch, LOOK_MS } from '@/services/alerts/watchHealth'
import { readBounces } from '@/services/bounces/readBounces'
import { poolOf } from '@/db/poolOf'
import { sendNextTest } from '@/services/deliveries/sendTests'
import { forgetUnusedFiles } from '@/services/files/forgetUnusedFiles'
import { lookForTraces } from '@/services/restoration/lookForTraces'
import { cutWhatPassed } from '@/services/keeping/cutWhatPassed'
import { forgetTurns } from '@/services/limits/forgetTurns'
import { countFacts } from '@/services/metrics/countFacts'
import { serveMetrics } from '@/services/metrics/serveMetrics'
import { forgetFirstPasswords } from '@/services/notices/forgetFirstPasswords'
import { notifyDelivered } from '@/services/notices/notifyDelivered'
import { notifyDigest } from '@/services/notices/notifyDigest'
import { notifyReminders } from '@/services/notices/notifyReminders'
import { notifySignReminders } from '@/services/notices/notifySignReminders'
import { lapseChanged } from '@/services/issues/lapseChanged'
import { scheduledPublisher } from '@/services/issues/scheduledPublisher'
import { answerForgotten } from '@/services/users/answerForgotten'
import { forgetResetTokens } from '@/services/users/forgetResetTokens'
import { closePrintPool, printPool, type RenderPool } from '@/services/print/printPool'
import { renderNext } from '@/services/print/renderPublications'
import { keepDoing } from './keepDoing'
import { loadPublication } from './loadPublication'
import { signOfLife } from './signOfLife'
import { keepFindings } from './workerFindings'

/** What nobody waits for is looked for less often. */
const NOTICES_MS = 5_000
/** Between two issues lie days, and each gets its process anew in a second: its 250 MB need not wait for the next. */
const WARM_MS = 5_000
/** Somebody waits to proof anew. */
const MARKS_MS = 60_000
const FORGET_MS = 10 * 60_000
/** Somebody waits for it on the day of a restore; on every other it is one short question. */
const TRACES_MS = 5 * 60_000
const DAY_MS = 24 * 60 * 60_000
/** All texts are read for it. */
const UNUSED_MS = DAY_MS

type Context = { payload: Payload; env: Env; signal: AbortSignal }

/**
 * Makes the PDFs and sends the mail until `signal` ends. Any number of workers may run on one database: what each
 * takes up is claimed with a lease.
 */
export async function runWorker({ payload, env, signal }: Context): Promise<void> {
  if (!env.SMTP_URL) throw new Error('SMTP_URL is not set: there is no server to hand mail to')
  // A loop listens to it each: more than ten are no leak.
  setMaxListeners(0, signal)
  const pool = poolOf(payload)
  const print = (): RenderPool => printPool({ warmMs: WARM_MS })
  const { log: counted, facts } = countFacts(payload.logger)
  const { log, findings } = keepFindings(counted)
  const smtp = {
    ...parseSmtpUrl(env.SMTP_URL),
    messagesPerConnection: env.SMTP_MESSAGES_PER_CONNECTION,
  }
  const dkim = dkimKeyOf(env)
  const verp = env.BOUNCE_ADDRESS ? { address: env.BOUNCE_ADDRESS, secret: env.PAYLOAD_SECRET } : undefined
  const loadBrief = createMessageLoader((id, { withOfd }) => loadPublication({ id, withOfd }, { payload }), {
    verp,
    correctedBy: (row) => correctedMessageId(pool, row),
  })
  const engine = createDeliveryEngine({
    db: pool,
    smtp,
    connections: env.SMTP_CONNECTIONS,
    loadMessage: async (row) => {
      findings.claimedAt = performance.now()
      const message = await (row.ledger === 'notices' ? loadNotice(row, { db: pool }) : loadBrief(row))
      return { ...message, chunks: await signed(message.chunks, dkim) }
    },
    limits: { account: env.MAIL_ACCOUNT_LIMIT, domains: env.MAIL_DOMAIN_LIMITS },
    retry: { ...RETRY_POLICY, giveUpMs: env.MAIL_GIVE_UP_DAYS * DAY_MS },
    log,
  })
  const look = healthWatch({ pool, ways: env, log, tellsOfDatabase: false })
  const { METRICS_PORT: port, METRICS_ADDRESS: address } = env
  const id = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  await Promise.all([
    signOfLife({ pool, id, findings, signal }),
    keepDoing(() => renderNext({ payload, log, pool: print() }), { name: 'render', log, signal }),
    keepDoing(() => sendNextTest({ payload, log, pool: print(), smtp, dkim }), {
      name: 'test_send',
      log,
      signal,
    }),
    keepDoing(scheduledPublisher({ payload, log }), { name: 'schedule', log, signal }),
    keepDoing(() => notifyDigest({ payload, now: new Date() }), {
      name: 'digest',
      log,
      signal,
      idleMs: NOTICES_MS,
    }),
    keepDoing(() => notifyReminders({ payload, now: new Date() }), {
      name: 'reminders',
      log,
      signal,
      idleMs: NOTICES_MS,
    }),
    keepDoing(() => notifySignReminders({ payload, now: new Date() }), {
      name: 'sign_reminders',
      log,
      signal,
      idleMs: NOTICES_MS,
    }),
    keepDoing(() => lapseChanged({ payload, now: new Date() }), {
      name: 'marks',
      log,
      signal,
      idleMs: MARKS_MS,
    }),
    keepDoing(() => notifyDelivered({ payload }), { name: 'delivered', log, signal, idleMs: NOTICES_MS }),
    keepDoing(() => forgetFirstPasswords({ payload }), {
      name: 'first_passwords',
      log,
      signal,
      idleMs: NOTICES_MS,
    }),
    keepDoing(() => answerForgotten({ payload }), { name: 'forgotten_passwords', log, signal }),
    keepDoing(() => forgetResetTokens({ payload }), {
      name: 'reset_tokens',
      log,
      signal,
      idleMs: FORGET_MS,
    }),
    keepDoing(() => forgetTurns({ payload, now: Date.now() }), {
      name: 'rate_limits',
      log,
      signal,
      idleMs: FORGET_MS,
    }),
    keepDoing(() => cutWhatPassed({ payload }), {
      name: 'keeping',
      log,
      signal,
      idleMs: FORGET_MS,
    }),
    keepDoing(() => look().then(() => false), {
      name: 'alerts',
      log,
      signal,
      idleMs: LOOK_MS,
    }),
    keepDoing(() => forgetUnusedFiles({ payload, now: new Date(), signal }), {
      name: 'unused_files',
      log,
      signal,
      idleMs: UNUSED_MS,
    }),
    keepDoing(
      () =>
        lookForTraces({
          db: pool,
          imap: env.IMAP_URL ? parseImapUrl(env.IMAP_URL) : undefined,
          sender: env.MAIL_FROM.address,
        }),
      { name: 'traces', log, signal, idleMs: TRACES_MS },
    ),
    engine.run(signal),
    ...messengerJobs(env, { db: pool, log }).map(({ next, ...job }) =>
      keepDoing(next, { ...job, log, signal }),
    ),
    ...(env.IMAP_URL
      ? [
          readBounces({
            pool,
            imap: parseImapUrl(env.IMAP_URL),
            verp,
            domain: domainOf(env.MAIL_FROM.address),
            log,
            signal,
          }),
        ]
      : []),
    ...(port ? [serveMetrics({ pool, facts, port, address, signal })] : []),
  ])
  await closePrintPool()
}
