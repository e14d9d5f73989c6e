import type { Db } from '../../src/db/db'
import { insertRows } from '../../src/mail/ledger/insertRows'

let issues = 0

/** A published issue with a PDF and one row for each address, written straight into the tables. */
export async function insertPublication(
  db: Db,
  { emails, hasPdf = true }: { emails: readonly string[]; hasPdf?: boolean },
): Promise<{ issueId: number; publicationId: number; pdfId: number }> {
  issues += 1
  const issueId = await insertedId(
    db,
    `insert into issues (date, year, number, total_number, status) values ('2026-01-09', 2026, $1, $1, 'published') returning id`,
    [issues],
  )
  const pdfId = await insertedId(db, `insert into pdfs (issue_id, revision) values ($1, 1) returning id`, [
    issueId,
  ])
  const publicationId = await insertedId(
    db,
    `insert into publications (issue_id, revision, view, mail, published_at, pdf_id) values ($1, 1, '{}', '{}', now(), $2) returning id`,
    [issueId, hasPdf ? pdfId : null],
  )
  await insertRows(db, {
    publicationId,
    issueId,
    revision: 1,
    domain: 'jianbao.test',
    rows: emails.map(plannedRow),
  })
  return { issueId, publicationId, pdfId }
}

/** Revision 2 of an issue, to these addresses: it is there, and nobody has ended what revision 1 still had to send. */
export async function correctPublication(
  db: Db,
  { issueId }: { issueId: number },
  emails: readonly string[] = [],
): Promise<void> {
  const publicationId = await insertedId(
    db,
    `insert into publications (issue_id, revision, view, mail, published_at) values ($1, 2, '{}', '{}', now()) returning id`,
    [issueId],
  )
  if (emails.length === 0) return
  await insertRows(db, {
    publicationId,
    issueId,
    revision: 2,
    domain: 'jianbao.test',
    rows: emails.map(plannedRow),
  })
}

const plannedRow = (email: string) => ({ email, name: '', recipients: [{ id: 1, name: '某局' }] })

export function mailboxes(count: number, domain = 'example.test'): string[] {
  return Array.from({ length: count }, (_, index) => `box${index}@${domain}`)
}

async function insertedId(db: Db, text: string, values: unknown[]): Promise<number> {
  const { rows } = await db.query<{ id: number }>(text, values)
  const [row] = rows
  if (!row) throw new Error('nothing was inserted')
  return row.id
}
