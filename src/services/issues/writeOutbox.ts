import { env } from '@/env'
import { insertRows, type PlannedRow } from '@/mail/ledger/insertRows'
import { domainOf } from '@/mail/parseMailbox'
import type { Issue } from '@/payload-types'
import type { IssueView } from '@/domain/brief/issueView'
import { fileIssue } from '../archive/fileIssue'
import { rawClient, type Transaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { linkForMail } from '../reading/linkForMail'
import { freezeLetterhead } from './freezeLetterhead'

/** Writes the publication and a row for each mailbox: what the worker finds, and does, after the commit. */
export async function writeOutbox(
  input: { issue: Issue; view: IssueView; rows: readonly PlannedRow[]; reason?: string; now: Date },
  { req, transaction }: { req: PersonRequest; transaction: Transaction },
): Promise<void> {
  const { issue, view, rows, reason, now } = input
  await fileIssue(rawClient(transaction), { issueId: issue.id, view })
  const readingUrl = await linkForMail({ issueId: issue.id, now }, { req, transaction })
  const { id: publicationId } = await req.payload.create({
    collection: 'publications',
    data: {
      issue: issue.id,
      revision: view.revision,
      view,
      reason,
      mail: await freezeLetterhead({ req, readingUrl }),
      publishedBy: req.user.id,
      publishedAt: now.toISOString(),
      renderNextAt: now.toISOString(),
    },
    depth: 0,
    req,
    overrideAccess: true, // nobody writes the outbox by hand
  })
  await insertRows(rawClient(transaction), {
    publicationId,
    issueId: issue.id,
    revision: view.revision,
    domain: domainOf(env().MAIL_FROM.address),
    rows,
  })
}
