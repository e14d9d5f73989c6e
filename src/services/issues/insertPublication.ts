import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { IssueView } from '@/domain/brief/issueView'
import type { PersonRequest } from '@/access/personRequest'
import { linkForMail } from '../reading/linkForMail'
import { freezeLetterhead } from './freezeLetterhead'

/** Writes the row from which the worker makes the PDF, and the letterhead of its mail. Answers the row's id. */
export async function insertPublication(
  input: { issue: number; view: IssueView; reason: string | undefined; now: Date; isMailed: boolean },
  { req, transaction }: { req: PersonRequest; transaction: Db },
): Promise<number> {
  const { issue, view, reason, now, isMailed } = input
  // No mail, no link: whoever should read an earlier issue without a login is given one by a person.
  const readingUrl = isMailed ? await linkForMail({ issueId: issue, now }, { req, transaction }) : undefined
  const { id } = await req.payload.create({
    collection: 'publications',
    data: {
      issue,
      revision: view.revision,
      view,
      reason,
      mail: await freezeLetterhead({ req, readingUrl }),
      publishedBy: req.user.id,
      publishedAt: now.toISOString(),
    },
    depth: 0,
    req,
    overrideAccess: true, // nobody writes the outbox by hand
  })
  // Due by the database's clock, whatever this machine's says.
  await transaction.query(sql`update publications set render_next_at = now() where id = ${id}`)
  return id
}
