import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Payload } from 'payload'
import { messageOf } from '@/domain/messageOf'
import type { Env } from '@/env'
import { createDeliveryEngine } from '@/mail/deliver'
import { pause } from '@/mail/deliver/pause'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { createMessageLoader } from '@/mail/messageLoader'
import { parseSmtpUrl } from '@/mail/smtpSettings'
import { poolOf } from '../database/poolOf'
import { sendNextTest } from '../deliveries/sendTests'
import { countFacts } from '../metrics/countFacts'
import { serveMetrics } from '../metrics/serveMetrics'
import { printPool } from '../print/printPool'
import { renderNext } from '../print/renderPublications'
import { loadPublication } from './loadPublication'
import { signOfLife } from './signOfLife'

const IDLE_MS = 1_000

type Context = { payload: Payload; env: Env; signal: AbortSignal }

/**
 * Makes the PDFs and sends the mail until `signal` ends. Any number of workers may run on one database: what each
 * takes up is claimed with a lease.
 */
export async function runWorker({ payload, env, signal }: Context): Promise<void> {
  if (!env.SMTP_URL) throw new Error('SMTP_URL is not set: there is no server to hand mail to')
  const pool = poolOf(payload)
  const { log, facts } = countFacts(payload.logger)
  const engine = createDeliveryEngine({
    db: pool,
    smtp: parseSmtpUrl(env.SMTP_URL),
    connections: env.SMTP_CONNECTIONS,
    loadMessage: createMessageLoader((publication) => loadPublication(publication, { payload })),
    log,
  })
  const { METRICS_PORT: port, METRICS_ADDRESS: address } = env
  const id = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const smtp = parseSmtpUrl(env.SMTP_URL)
  await Promise.all([
    signOfLife({ pool, id, signal }),
    keepDoing(() => renderNext({ payload, log, pool: printPool() }), { name: 'render', log, signal }),
    keepDoing(() => sendNextTest({ payload, log, pool: printPool(), smtp }), {
      name: 'test_send',
      log,
      signal,
    }),
    engine.run(signal),
    ...(port ? [serveMetrics({ pool, facts, port, address, signal })] : []),
  ])
  await printPool().close()
}

/** Does one thing after another as long as there is something to do, and looks again every second. */
async function keepDoing(
  next: () => Promise<boolean>,
  { name, log, signal }: { name: string; log: DeliveryLog; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    const isBusy = await next().catch((error: unknown) => {
      log.error({ event: 'worker.loop_failed', loop: name, error: messageOf(error) })
      return false
    })
    if (!isBusy) await pause(IDLE_MS, signal)
  }
}
