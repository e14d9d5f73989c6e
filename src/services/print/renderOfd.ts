import sql from 'sql-template-tag'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '@/db/transaction'
import { poolOf } from '@/db/poolOf'
import { issueViewSchema, type IssueView } from '@/domain/brief/issueView'
import { messageOf } from '@/domain/messageOf'
import type { DeliveryLog } from '@/mail/deliver/settings'
import type { RenderPool } from '@/pdf/pool/renderPool'
import { keepFile } from './keepFile'
import { readImages } from './readImages'
import { postpone, type RenderClaim } from './renderClaim'

// With the pauses between them three minutes; if the worker dies at each, a quarter of an hour of leases.
const ATTEMPTS = 5

/**
 * Makes the OFD that mails of a publication wait for and stores it. What cannot be made holds no mail up for long: after
 * the last attempt it is given up, the mails leave with the PDF alone and the office is told on the issue's page.
 */
export async function renderOfd(
  claim: RenderClaim,
  context: { payload: Payload; pool: RenderPool; log: DeliveryLog },
): Promise<void> {
  const { payload, pool, log } = context
  if (claim.attempts > ATTEMPTS)
    return giveUp(claim, { ...context, message: '发送程序多次在生成 OFD 时中断。' })
  try {
    const view = issueViewSchema.parse(claim.view)
    const ofd = await pool.ofd({ view, images: await readImages(view, { payload }) })
    await store(claim, { payload, view, ofd })
    log.info({ event: 'brief.ofd_made', publication: claim.id, bytes: ofd.length })
  } catch (error) {
    if (claim.attempts === ATTEMPTS) await giveUp(claim, { ...context, message: messageOf(error) })
    else await postpone(claim, { payload, log, error })
  }
}

async function store(
  claim: RenderClaim,
  { payload, view, ofd }: { payload: Payload; view: IssueView; ofd: Buffer },
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query(
      sql`select 1 from publications where id = ${claim.id} and render_token = ${claim.token} and ofd_settled_at is null for update`,
    )
    if (rows.length === 0) return
    const kept = await keepFile({ claim, view, bytes: ofd, collection: 'ofds' }, { payload, req })
    await transaction.query(sql`update publications set ofd_id = ${kept}, ofd_settled_at = now(), ofd_error = null,
            render_token = null, render_lease_until = null, updated_at = now() where id = ${claim.id}`)
  })
}

async function giveUp(
  claim: RenderClaim,
  { payload, log, message }: { payload: Payload; log: DeliveryLog; message: string },
): Promise<void> {
  log.error({ event: 'brief.ofd_given_up', publication: claim.id, attempts: claim.attempts, error: message })
  await poolOf(payload).query(
    sql`update publications set ofd_settled_at = now(), ofd_error = coalesce(ofd_error, ${message}), render_token = null,
            render_lease_until = null, updated_at = now()
      where id = ${claim.id} and render_token = ${claim.token}`,
  )
}
