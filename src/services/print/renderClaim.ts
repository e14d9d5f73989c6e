import sql from 'sql-template-tag'
import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { poolOf } from '@/db/poolOf'
import { messageOf } from '@/domain/messageOf'
import type { DeliveryLog } from '@/mail/deliver/settings'

// Longer than a render may take (printPool), so that a living worker's claim never runs out.
const LEASE = '3 minutes'
const LONGEST_PAUSE_SECONDS = 600

/** A publication whose next file this worker makes, until its lease ends. */
export type RenderClaim = {
  id: number
  issue_id: number
  revision: number
  view: unknown
  /** The PDF, then the OFD. */
  wanted: 'pdf' | 'ofd'
  /** Of this file, this one included. */
  attempts: number
  token: string
}

/** Whether a mail of publication `p` carries an OFD. */
export const WANTS_OFD = sql`exists (select from deliveries d where d.publication_id = p.id and d.with_ofd)`

/** Takes the publication whose file is due longest, PDFs first: without its PDF no mail of an issue leaves. */
export async function claimNext(payload: Payload): Promise<RenderClaim | undefined> {
  const token = randomUUID()
  const { rows } = await poolOf(payload).query<RenderClaim>(
    sql`update publications set render_token = ${token}, render_lease_until = now() + ${LEASE}::interval,
            render_attempts = coalesce(render_attempts, 0) + 1
      where id = (select p.id from publications p
                   where (p.pdf_id is null or (p.ofd_settled_at is null and ${WANTS_OFD})) and p.render_next_at <= now()
                     and (p.render_lease_until is null or p.render_lease_until <= now())
                   order by p.pdf_id is not null, p.render_next_at limit 1 for update skip locked)
      returning id, issue_id, revision, view, case when pdf_id is null then 'pdf' else 'ofd' end as wanted,
        render_attempts::int as attempts, render_token as token`,
  )
  return rows[0]
}

/** Gives the claim back after a failure, for a later attempt. */
export async function postpone(
  claim: RenderClaim,
  { payload, log, error }: { payload: Payload; log: DeliveryLog; error: unknown },
): Promise<void> {
  const message = messageOf(error)
  const isPdf = claim.wanted === 'pdf'
  const failure = { publication: claim.id, attempts: claim.attempts, error: message }
  if (isPdf) log.error({ event: 'brief.render_failed', ...failure })
  else log.error({ event: 'brief.ofd_failed', ...failure })
  const pause = Math.min(LONGEST_PAUSE_SECONDS, 5 * 2 ** Math.min(claim.attempts, 10))
  await poolOf(payload).query(
    sql`update publications set render_error = case when ${isPdf} then ${message} end,
            ofd_error = case when ${isPdf} then ofd_error else ${message} end, render_token = null,
            render_lease_until = null, render_next_at = now() + ${pause} * interval '1 second', updated_at = now()
      where id = ${claim.id} and render_token = ${claim.token}`,
  )
}
