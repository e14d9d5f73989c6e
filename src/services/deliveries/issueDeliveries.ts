import sql from 'sql-template-tag'
import type { IssueDeliveries } from '@/domain/answers/issueDeliveries'
import { type ISSUE_MAIL_ACTIONS, progress } from '@/domain/delivery/statuses'
import { countDeliveries } from '@/mail/ledger/countDeliveries'
import { countMissing, findMissing, findRestored } from '@/mail/ledger/missing'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { requireStaff } from '@/access/requireStaff'
import { recordTransition } from '../recordTransition'
import { readIssueForOffice } from '../issues/readDraftView'
import { decideDeliveries } from './decideDeliveries'

type Row = {
  mail_paused_at: Date | null
  pdf_id: number | null
  pages: number | null
  render_error: string | null
  ofd_id: number | null
  ofd_error: string | null
  ofd_settled_at: Date | null
  ofd_mails: number
}

/** How far the newest revision of an issue is, counted now. */
export async function readIssueDeliveries(
  id: number,
  { req }: { req: PersonRequest },
): Promise<IssueDeliveries> {
  const issue = await readIssueForOffice(id, { req })
  const revision = issue.revision ?? 1
  const pool = poolOf(req.payload)
  const counts = await countDeliveries(pool, { issueId: id, revision })
  const { rows } = await pool.query<Row>(
    sql`select mail_paused_at, pdf_id, pages::int as pages, render_error, ofd_id, ofd_error, ofd_settled_at,
          (select count(*)::int from deliveries d where d.publication_id = p.id and d.with_ofd) as ofd_mails
        from publications p where issue_id = ${id} and revision = ${revision}`,
  )
  const row = rows[0]
  return {
    revision,
    counts,
    progress: progress(counts),
    missing: await countMissing(pool, id),
    restored: (await findRestored(pool, id)).length,
    pausedAt: row?.mail_paused_at?.toISOString() ?? null,
    rendering: { done: Boolean(row?.pdf_id), pages: row?.pages ?? null, error: row?.render_error ?? null },
    ofd: { mails: row?.ofd_mails ?? 0, state: ofdState(row), error: row?.ofd_error ?? null },
  }
}

function ofdState(row: Row | undefined): IssueDeliveries['ofd']['state'] {
  if (row?.ofd_id) return 'made'
  return row?.ofd_settled_at ? 'givenUp' : 'waiting'
}

/** Takes up again what is known not to have arrived, but no address that does not exist and no revision that was corrected. */
export async function resendFailed(
  { id, now }: { id: number; now: Date },
  { req }: { req: PersonRequest },
): Promise<{ resent: number }> {
  requireStaff(req)
  await readIssueForOffice(id, { req })
  const { again: ids } = await findMissing(poolOf(req.payload), id)
  const taken = ids.length > 0 ? await decideDeliveries({ ids, decision: 'resend', now }, { req }) : []
  return { resent: taken.length }
}

/** Says of all mails that a restore left in doubt that they had arrived. */
export async function confirmRestored(
  { id, now }: { id: number; now: Date },
  { req }: { req: PersonRequest },
): Promise<{ confirmed: number }> {
  requireStaff(req)
  await readIssueForOffice(id, { req })
  const ids = await findRestored(poolOf(req.payload), id)
  const taken = ids.length > 0 ? await decideDeliveries({ ids, decision: 'confirm', now }, { req }) : []
  return { confirmed: taken.length }
}

/** Stops or goes on with an issue's mail. What is being handed over at this moment is finished. */
export async function pauseMail(
  { id, isPaused, now }: { id: number; isPaused: boolean; now: Date },
  { req }: { req: PersonRequest },
): Promise<IssueDeliveries> {
  requireStaff(req)
  const { status } = await readIssueForOffice(id, { req })
  await inTransaction(req, async (transaction) => {
    await transaction.query(
      sql`update publications set mail_paused_at = case when ${isPaused} then coalesce(mail_paused_at, now()) end, updated_at = now()
        where issue_id = ${id}`,
    )
    const state = { from: status ?? 'draft', to: status ?? 'draft', comment: undefined, at: now }
    const action: keyof typeof ISSUE_MAIL_ACTIONS = isPaused ? 'pause-mail' : 'resume-mail'
    await recordTransition({ collection: 'issues', document: id, action, ...state }, { req })
  })
  return readIssueDeliveries(id, { req })
}
