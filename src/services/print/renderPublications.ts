import sql from 'sql-template-tag'
import { createLocalReq, type Payload } from 'payload'
import { messageOf } from '@/domain/messageOf'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { issueViewSchema, type IssueView } from '@/domain/brief/issueView'
import type { RenderPool } from '@/pdf/pool/renderPool'
import { inTransaction } from '@/db/transaction'
import { notifyPrinted } from '../notices/notifyPrinted'
import { keepFile } from './keepFile'
import { readImages } from './readImages'
import { readOriginalPdf } from './readOriginalPdf'
import { claimNext, postpone, WANTS_OFD, type RenderClaim } from './renderClaim'
import { renderOfd } from './renderOfd'

/**
 * Makes the PDF of one publication that has none, if there is one, and stores it; where all have theirs, the OFD of one
 * whose mail waits for it. A worker killed in the middle leaves a claim that runs out; whoever comes next makes the
 * file from the same frozen view.
 * @returns whether there was anything to do
 */
export async function renderNext({
  payload,
  pool,
  log,
}: {
  payload: Payload
  pool: RenderPool
  log: DeliveryLog
}): Promise<boolean> {
  const claim = await claimNext(payload)
  if (!claim) return false
  if (claim.wanted === 'ofd') await renderOfd(claim, { payload, pool, log })
  else await renderPdf(claim, { payload, pool, log })
  return true
}

async function renderPdf(
  claim: RenderClaim,
  { payload, pool, log }: { payload: Payload; pool: RenderPool; log: DeliveryLog },
): Promise<void> {
  try {
    const view = issueViewSchema.parse(claim.view)
    const { pdf, pages, articlePages } =
      (await readOriginalPdf(claim, { payload })) ??
      (await pool.render({ view, images: await readImages(view, { payload }) }))
    const isStored = await store(claim, { payload, pdf, pages, view })
    log.info({ event: 'brief.rendered', publication: claim.id, pages, bytes: pdf.length })
    if (isStored) await announce(claim, { payload, log, view, articlePages })
  } catch (error) {
    await postpone(claim, { payload, log, error })
  }
}

async function store(
  claim: RenderClaim,
  { payload, pdf, pages, view }: { payload: Payload; view: IssueView; pdf: Buffer; pages: number | null },
): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query(
      sql`select 1 from publications where id = ${claim.id} and render_token = ${claim.token} and pdf_id is null for update`,
    )
    if (rows.length === 0) return false
    const kept = await keepFile({ claim, view, bytes: pdf, collection: 'pdfs' }, { payload, req })
    await transaction.query(sql`update publications p set pdf_id = ${kept}, pages = ${pages}, render_error = null,
            render_token = null, render_lease_until = null, render_attempts = 0, render_next_at = now(),
            ofd_settled_at = case when not (${WANTS_OFD}) then now() end, updated_at = now() where id = ${claim.id}`)
    // Plain SQL: a published issue is never edited, and the PDF is its print, not a new version of it.
    await transaction.query(sql`update issues set pdf_id = ${kept}, updated_at = now()
           where id = ${claim.issue_id} and revision = ${claim.revision}`)
    return true
  })
}

/** Tells the authors once the PDF is stored, in a transaction of its own: a notice that fails takes no print with it. */
async function announce(
  claim: RenderClaim,
  context: {
    payload: Payload
    log: DeliveryLog
    view: IssueView
    articlePages: readonly (number | undefined)[]
  },
): Promise<void> {
  const { payload, log, view, articlePages } = context
  const articles = view.articles.map(({ id, title }, index) => ({
    id: Number(id),
    title,
    page: articlePages[index],
  }))
  try {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, (transaction) =>
      notifyPrinted({ publication: claim.id, articles }, { req, transaction }),
    )
  } catch (error) {
    log.error({ event: 'notice.lost', publication: claim.id, error: messageOf(error) })
  }
}
