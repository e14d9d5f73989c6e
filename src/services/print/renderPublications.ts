import sql from 'sql-template-tag'
import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { messageOf } from '@/domain/messageOf'
import type { DeliveryLog } from '@/mail/deliver/settings'
import { issueViewSchema, type IssueView } from '@/domain/brief/issueView'
import type { RenderPool } from '@/pdf/pool/renderPool'
import { poolOf } from '@/db/poolOf'
import { inTransaction } from '@/db/transaction'
import { notifyPrinted } from '../notices/notifyPrinted'
import { readImages } from './readImages'
import { readOriginalPdf } from './readOriginalPdf'

// Longer than a render may take (printPool), so that a living worker's claim never runs out.
const LEASE = '3 minutes'
const LONGEST_PAUSE_SECONDS = 600

type Claim = {
  id: number
  issue_id: number
  revision: number
  view: unknown
  attempts: number
  token: string
}

/**
 * Makes the PDF of one publication that has none, if there is one, and stores it. A worker killed in the middle
 * leaves a claim that runs out; whoever comes next makes the PDF from the same frozen view.
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
  return true
}

async function claimNext(payload: Payload): Promise<Claim | undefined> {
  const token = randomUUID()
  const { rows } = await poolOf(payload).query<Claim>(
    sql`update publications set render_token = ${token}, render_lease_until = now() + ${LEASE}::interval,
            render_attempts = coalesce(render_attempts, 0) + 1
      where id = (select id from publications
                   where pdf_id is null and render_next_at <= now()
                     and (render_lease_until is null or render_lease_until <= now())
                   order by render_next_at limit 1 for update skip locked)
      returning id, issue_id, revision, view, render_attempts::int as attempts, render_token as token`,
  )
  return rows[0]
}

async function store(
  claim: Claim,
  { payload, pdf, pages, view }: { payload: Payload; view: IssueView; pdf: Buffer; pages: number | null },
): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query(
      sql`select 1 from publications where id = ${claim.id} and render_token = ${claim.token} and pdf_id is null for update`,
    )
    if (rows.length === 0) return false
    const document = await payload.create({
      collection: 'pdfs',
      data: { issue: claim.issue_id, revision: claim.revision },
      file: { data: pdf, mimetype: 'application/pdf', name: fileName(claim, view), size: pdf.length },
      depth: 0,
      req,
      overrideAccess: true, // the worker is no person; nobody else may write here
    })
    await transaction.query(sql`update publications set pdf_id = ${document.id}, pages = ${pages}, render_error = null,
            render_token = null, render_lease_until = null, updated_at = now() where id = ${claim.id}`)
    // Plain SQL: a published issue is never edited, and the PDF is its print, not a new version of it.
    await transaction.query(sql`update issues set pdf_id = ${document.id}, updated_at = now()
           where id = ${claim.issue_id} and revision = ${claim.revision}`)
    return true
  })
}

/** Tells the authors once the PDF is stored, in a transaction of its own: a notice that fails takes no print with it. */
async function announce(
  claim: Claim,
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

async function postpone(
  claim: Claim,
  { payload, log, error }: { payload: Payload; log: DeliveryLog; error: unknown },
): Promise<void> {
  const message = messageOf(error)
  log.error({
    event: 'brief.render_failed',
    publication: claim.id,
    attempts: claim.attempts,
    error: message,
  })
  const pause = Math.min(LONGEST_PAUSE_SECONDS, 5 * 2 ** Math.min(claim.attempts, 10))
  await poolOf(payload).query(
    sql`update publications set render_error = ${message}, render_token = null, render_lease_until = null,
            render_next_at = now() + ${pause} * interval '1 second', updated_at = now()
      where id = ${claim.id} and render_token = ${claim.token}`,
  )
}

/** ASCII, because it is a path in stores and URLs; people get the Chinese name with the download and in the mail. */
function fileName({ revision, issue_id }: Claim, view: IssueView): string {
  return `brief-${view.metadata.date}-${issue_id}${revision > 1 ? `-r${revision}` : ''}.pdf`
}
