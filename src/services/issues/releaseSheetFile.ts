import sql from 'sql-template-tag'
import type { PersonRequest } from '@/access/personRequest'
import { poolOf } from '@/db/poolOf'
import { briefFileName } from '@/domain/brief/briefFileName'
import type { IssueView } from '@/domain/brief/issueView'
import { releaseSheet } from '@/domain/brief/releaseSheet'
import type { Download } from '../files/download'
import { printPool } from '../print/printPool'
import { withPrintErrors } from '../print/withPrintErrors'
import { readDraftView } from './readDraftView'
import { readReleaseFacts } from './readReleaseFacts'

/**
 * 发稿单 of an issue as a PDF: of a published one what was frozen, of any other what it holds now, to be signed.
 * @throws RuleError forbidden | notFound | invalid | busy
 */
export async function releaseSheetFile(id: number, { req }: { req: PersonRequest }): Promise<Download> {
  const { issue, view, audience } = await readDraftView(id, { req })
  const revision = issue.status === 'published' ? (issue.revision ?? 1) : undefined
  const mailboxes = revision === undefined ? audience.plan.rows.length : undefined
  const bytes = await releaseSheetPdf({ issue: id, view, mailboxes }, { req })
  return { bytes, name: `发稿单 ${briefFileName(view)}`, type: 'application/pdf' }
}

/**
 * Set in the print process. What no font holds (an emoji in a comment) stands there as 〓.
 * @param mailboxes left out, those that the view's revision was sent to
 */
export async function releaseSheetPdf(
  { issue, view, mailboxes }: { issue: number; view: IssueView; mailboxes?: number | undefined },
  { req }: { req: PersonRequest },
): Promise<Buffer> {
  const db = poolOf(req.payload)
  const count = mailboxes ?? (await mailboxesOf({ issue, revision: view.revision }, req))
  const facts = await readReleaseFacts({ issue, view, mailboxes: count }, db)
  return withPrintErrors(() => printPool().sheet(releaseSheet(view, facts)))
}

async function mailboxesOf(
  { issue, revision }: { issue: number; revision: number },
  { payload }: PersonRequest,
): Promise<number> {
  const { rows } = await poolOf(payload).query<{ count: number }>(
    sql`select count(*)::int as count from deliveries where issue_id = ${issue} and revision = ${revision}`,
  )
  return rows[0]?.count ?? 0
}
